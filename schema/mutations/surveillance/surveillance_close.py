"""`surveillanceClose`: a surveillance is closed."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.surveillance.record_surveillance import close_surveillance
from schema.context import Info
from schema.mutations.surveillance.shown import shown_surveillance
from schema.refusals import Refusal
from schema.types.surveillance import Surveillance


@strawberry.input
class SurveillanceCloseInput:
    """Which surveillance."""

    number: str


@strawberry.type
class SurveillanceCloseSuccess:
    """It was done."""

    surveillance: Surveillance


SurveillanceClosePayload: TypeAlias = Annotated[
    SurveillanceCloseSuccess | Refusal, strawberry.union("SurveillanceClosePayload")
]


@strawberry.type
class SurveillanceCloseMutation:
    """A surveillance is closed."""

    @strawberry.mutation
    async def surveillance_close(
        self, info: Info, request: Annotated[SurveillanceCloseInput, strawberry.argument(name="input")]
    ) -> SurveillanceClosePayload:
        """Close a surveillance all of whose findings are closed."""
        context = info.context
        await close_surveillance(context.register, context.login, context.now, request.number)
        return SurveillanceCloseSuccess(surveillance=await shown_surveillance(request.number))
