"""`certificateReinstate`: a suspension ends."""

from typing import Annotated, TypeAlias

import strawberry

from models.rules.numbers import RegistrationNumber
from models.services.certification.reinstate_certificate import ReinstateCertificate, reinstate_certificate
from schema.context import Info
from schema.mutations.certification.shown import shown_certificate
from schema.refusals import Refusal
from schema.types.certificate import Certificate
from schema.types.enums import ReinstatementReason


@strawberry.input
class CertificateReinstateInput:
    """Which certificate, and why."""

    registration_number: str
    reason: ReinstatementReason
    note: str | None = None


@strawberry.type
class CertificateReinstateSuccess:
    """The certificate was reinstated."""

    certificate: Certificate


CertificateReinstatePayload: TypeAlias = Annotated[
    CertificateReinstateSuccess | Refusal, strawberry.union("CertificateReinstatePayload")
]


@strawberry.type
class CertificateReinstateMutation:
    """A certificate is reinstated."""

    @strawberry.mutation
    async def certificate_reinstate(
        self, info: Info, request: Annotated[CertificateReinstateInput, strawberry.argument(name="input")]
    ) -> CertificateReinstatePayload:
        """End the suspension of a certificate."""
        context = info.context
        number = RegistrationNumber.canonical(request.registration_number)
        act = ReinstateCertificate(number, request.reason, request.note)
        await reinstate_certificate(context.register, context.login, context.now, act)
        return CertificateReinstateSuccess(certificate=await shown_certificate(number))
