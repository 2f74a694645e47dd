"""`certificateSuspend`: a certificate is frozen until something is cleared up."""

from typing import Annotated, TypeAlias

import strawberry

from models.rules.numbers import RegistrationNumber
from models.services.certification.suspend_certificate import SuspendCertificate, suspend_certificate
from schema.context import Info
from schema.mutations.certification.shown import shown_certificate
from schema.refusals import Refusal
from schema.types.certificate import Certificate
from schema.types.enums import SuspensionReason


@strawberry.input
class CertificateSuspendInput:
    """Which certificate, and why."""

    registration_number: str
    reason: SuspensionReason
    note: str | None = None


@strawberry.type
class CertificateSuspendSuccess:
    """The certificate was suspended."""

    certificate: Certificate


CertificateSuspendPayload: TypeAlias = Annotated[
    CertificateSuspendSuccess | Refusal, strawberry.union("CertificateSuspendPayload")
]


@strawberry.type
class CertificateSuspendMutation:
    """A certificate is suspended."""

    @strawberry.mutation
    async def certificate_suspend(
        self, info: Info, request: Annotated[CertificateSuspendInput, strawberry.argument(name="input")]
    ) -> CertificateSuspendPayload:
        """Suspend a certificate until it is reinstated or revoked."""
        context = info.context
        number = RegistrationNumber.canonical(request.registration_number)
        act = SuspendCertificate(number, request.reason, request.note)
        await suspend_certificate(context.register, context.login, context.now, act)
        return CertificateSuspendSuccess(certificate=await shown_certificate(number))
