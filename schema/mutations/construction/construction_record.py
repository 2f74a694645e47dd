"""`constructionRecord`: LPJK attaches its registration number to a construction certificate, once."""

from typing import Annotated, TypeAlias

import strawberry

from models.rules.numbers import RegistrationNumber
from models.services.construction.record_construction import RecordConstruction, record_construction
from schema.context import Info
from schema.mutations.certification.shown import shown_certificate
from schema.refusals import Refusal
from schema.types.certificate import Certificate


@strawberry.input
class ConstructionRecordInput:
    """Which certificate, and LPJK's number."""

    registration_number: str
    lpjk_registration_number: str


@strawberry.type
class ConstructionRecordSuccess:
    """The certificate is final."""

    certificate: Certificate


ConstructionRecordPayload: TypeAlias = Annotated[
    ConstructionRecordSuccess | Refusal, strawberry.union("ConstructionRecordPayload")
]


@strawberry.type
class ConstructionRecordMutation:
    """The certificate is final."""

    @strawberry.mutation
    async def construction_record(
        self, info: Info, request: Annotated[ConstructionRecordInput, strawberry.argument(name="input")]
    ) -> ConstructionRecordPayload:
        """Attach LPJK's registration number, once."""
        context = info.context
        act = RecordConstruction(request.registration_number, request.lpjk_registration_number)
        await record_construction(context.register, context.login, context.now, act)
        return ConstructionRecordSuccess(
            certificate=await shown_certificate(RegistrationNumber.canonical(request.registration_number))
        )
