"""`certificateReplace`: another certificate in the place of one that was lost, damaged or wrong."""

from typing import Annotated, TypeAlias

import strawberry

from models.queries.certificates import certificates_by_id
from models.rules.numbers import RegistrationNumber
from models.services.issuing import ReplaceCertificate, replace_certificate
from schema.context import Info
from schema.refusals import Refusal
from schema.types.certificate import Certificate
from schema.types.enums import ReplacementReason


@strawberry.input
class CertificateReplaceInput:
    """Which certificate, why, and what stands on the new paper."""

    idempotency_key: str
    registration_number: str
    reason: ReplacementReason
    holder_name: str | None = None
    blank_number: str | None = None
    place_of_issue: str | None = None

    def request(self) -> ReplaceCertificate:
        """The input as the service takes it. Raises InvalidInput."""
        return ReplaceCertificate(
            idempotency_key=self.idempotency_key,
            registration_number=RegistrationNumber.canonical(self.registration_number),
            reason=self.reason,
            name=self.holder_name,
            blank_number=self.blank_number,
            place_of_issue=self.place_of_issue,
        )


@strawberry.type
class CertificateReplaceSuccess:
    """The certificate was replaced; this is the new one."""

    certificate: Certificate


CertificateReplacePayload: TypeAlias = Annotated[
    CertificateReplaceSuccess | Refusal, strawberry.union("CertificateReplacePayload")
]


@strawberry.type
class CertificateReplaceMutation:
    """A certificate is replaced."""

    @strawberry.mutation
    async def certificate_replace(
        self, info: Info, request: Annotated[CertificateReplaceInput, strawberry.argument(name="input")]
    ) -> CertificateReplacePayload:
        """Replace a certificate: the new one is valid as long as the old one was."""
        context = info.context
        issued = await replace_certificate(context.register, context.login, context.now, request.request())
        (row,) = await certificates_by_id([issued.certificate_id])
        return CertificateReplaceSuccess(certificate=Certificate.of(row))
