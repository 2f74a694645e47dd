"""`certificateRevoke`: a certificate ends for ever."""

from typing import Annotated, TypeAlias

import strawberry

from models.rules.numbers import RegistrationNumber
from models.services.certification.revoke_certificate import RevokeCertificate, revoke_certificate
from schema.context import Info
from schema.mutations.certification.shown import shown_certificate
from schema.refusals import Refusal
from schema.types.certificate import Certificate
from schema.types.enums import RevocationReason


@strawberry.input
class CertificateRevokeInput:
    """Which certificate, and why."""

    registration_number: str
    reason: RevocationReason
    note: str | None = None


@strawberry.type
class CertificateRevokeSuccess:
    """The certificate was revoked."""

    certificate: Certificate


CertificateRevokePayload: TypeAlias = Annotated[
    CertificateRevokeSuccess | Refusal, strawberry.union("CertificateRevokePayload")
]


@strawberry.type
class CertificateRevokeMutation:
    """A certificate is revoked."""

    @strawberry.mutation
    async def certificate_revoke(
        self, info: Info, request: Annotated[CertificateRevokeInput, strawberry.argument(name="input")]
    ) -> CertificateRevokePayload:
        """Revoke a certificate, for ever."""
        context = info.context
        number = RegistrationNumber.canonical(request.registration_number)
        act = RevokeCertificate(number, request.reason, request.note)
        await revoke_certificate(context.register, context.login, context.now, act)
        return CertificateRevokeSuccess(certificate=await shown_certificate(number))
