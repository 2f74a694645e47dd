"""`surveillanceFindingClose`: a finding was mended."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.surveillance.record_surveillance import CloseFinding, close_finding
from schema.context import Info
from schema.mutations.surveillance.shown import shown_surveillance
from schema.refusals import Refusal
from schema.types.surveillance import Surveillance


@strawberry.input
class SurveillanceFindingCloseInput:
    """Which finding."""

    number: str
    position: int


@strawberry.type
class SurveillanceFindingCloseSuccess:
    """It was done."""

    surveillance: Surveillance


SurveillanceFindingClosePayload: TypeAlias = Annotated[
    SurveillanceFindingCloseSuccess | Refusal, strawberry.union("SurveillanceFindingClosePayload")
]


@strawberry.type
class SurveillanceFindingCloseMutation:
    """A finding is closed."""

    @strawberry.mutation
    async def surveillance_finding_close(
        self, info: Info, request: Annotated[SurveillanceFindingCloseInput, strawberry.argument(name="input")]
    ) -> SurveillanceFindingClosePayload:
        """Close a finding today."""
        context = info.context
        await close_finding(
            context.register, context.login, context.now, CloseFinding(request.number, request.position)
        )
        return SurveillanceFindingCloseSuccess(surveillance=await shown_surveillance(request.number))
