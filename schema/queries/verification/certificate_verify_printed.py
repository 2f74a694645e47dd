"""`certificateVerifyPrinted(...)`: for a certificate whose code is torn. Number and name must both be right."""

import strawberry

from models.queries.certificates import certificate_by_registration_number
from models.queries.imported_certificates import imported_certificate
from models.rules.names import is_same_name
from models.rules.numbers import RegistrationNumber
from schema.context import Context, Info
from schema.prices import priced
from schema.types.verification import CertificateVerification, UnsignedCertificate


@strawberry.type
class CertificateVerifyPrintedQuery:
    """The check of a certificate whose code cannot be read."""

    @strawberry.field
    @priced(500)
    async def certificate_verify_printed(
        self, info: Info, registration_number: str, holder_name: str
    ) -> CertificateVerification | None:
        """Check what is printed. Null when no certificate has this number and this name: it is not told which fails."""
        await info.context.rates.spend("printed_verification")
        return await verify_printed(info.context, registration_number, holder_name)


async def verify_printed(
    context: Context, registration_number: str, holder_name: str
) -> CertificateVerification | None:
    """The check of what is printed, signed or from before the register; None when number and name do not fit."""
    number = RegistrationNumber.canonical(registration_number)
    row = await certificate_by_registration_number(number)
    if row is not None:
        is_named = is_same_name(row.name_printed, holder_name)
        return CertificateVerification.of(context.verify(row.token)) if is_named else None
    old = await imported_certificate(number)
    if old is None or not is_same_name(old.name_printed, holder_name):
        return None
    return CertificateVerification.unsigned_one(UnsignedCertificate.of(old), context.now)
