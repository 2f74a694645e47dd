"""`certificatesVerify(certificates:)`: a team's certificates at once, each with an answer or an error of its own."""

import strawberry

from models.queries.erased_certificates import erased_certificate
from models.rules.erasure import check_not_erased
from models.rules.numbers import RegistrationNumber
from models.rules.validity import jakarta_day
from models.rules.violations import DomainError, InvalidInput, found
from models.rules.visibility import check_checks_many
from schema.context import Context, Info
from schema.exception_handlers import typed_error
from schema.prices import priced
from schema.queries.verification.certificate_verify_printed import verify_printed
from schema.types.certification import CheckedCertificate
from schema.types.verification import CertificateVerification

MOST = 100
"""Certificates of one batch."""


@strawberry.input
class PrintedCertificateInput:
    """What is printed on a certificate."""

    registration_number: str
    holder_name: str


@strawberry.input(one_of=True)
class CertificateToCheck:
    """A certificate to check: its token, or what is printed."""

    token: strawberry.Maybe[str]
    printed: strawberry.Maybe[PrintedCertificateInput]


@strawberry.type
class CertificatesVerifyQuery:
    """The check of many certificates."""

    @strawberry.field
    @priced(5000)
    async def certificates_verify(self, info: Info, certificates: list[CertificateToCheck]) -> list[CheckedCertificate]:
        """Check up to 100 certificates, answered in their order. For employers, partner bodies, LSPs and BNSP."""
        check_checks_many(info.context.login)
        if not 1 <= len(certificates) <= MOST:
            raise InvalidInput("certificates", f"must be between 1 and {MOST}")
        return [await _checked(info.context, each) for each in certificates]


async def _checked(context: Context, asked: CertificateToCheck) -> CheckedCertificate:
    try:
        return CheckedCertificate(verification=await _verified(context, asked), error=None)
    except DomainError as refusal:
        return CheckedCertificate(verification=None, error=typed_error(refusal))


async def _verified(context: Context, asked: CertificateToCheck) -> CertificateVerification:
    if asked.token:
        return CertificateVerification.of(context.verify(asked.token.value))
    if not asked.printed:
        raise InvalidInput("certificates", "name a token, or what is printed")
    printed = asked.printed.value
    row = await verify_printed(context, printed.registration_number, printed.holder_name)
    if row is None:
        await _check_not_erased(context, RegistrationNumber.canonical(printed.registration_number))
    return found(row, "certificate", "with this number and this name")


async def _check_not_erased(context: Context, number: str) -> None:
    erased = await erased_certificate(number, jakarta_day(context.now))
    check_not_erased(number, is_erased=erased is not None)
