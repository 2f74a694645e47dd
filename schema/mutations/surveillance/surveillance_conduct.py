"""`surveillanceConduct`: the surveillance takes place."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.services.surveillance.record_surveillance import ConductSurveillance, conduct_surveillance
from schema.context import Info
from schema.mutations.surveillance.shown import shown_surveillance
from schema.refusals import Refusal
from schema.types.surveillance import Surveillance


@strawberry.input
class SurveillanceConductInput:
    """Which surveillance, and on which day."""

    number: str
    visited_on: date


@strawberry.type
class SurveillanceConductSuccess:
    """It was done."""

    surveillance: Surveillance


SurveillanceConductPayload: TypeAlias = Annotated[
    SurveillanceConductSuccess | Refusal, strawberry.union("SurveillanceConductPayload")
]


@strawberry.type
class SurveillanceConductMutation:
    """A visit took place."""

    @strawberry.mutation
    async def surveillance_conduct(
        self, info: Info, request: Annotated[SurveillanceConductInput, strawberry.argument(name="input")]
    ) -> SurveillanceConductPayload:
        """Record the day of the visit."""
        context = info.context
        act = ConductSurveillance(request.number, request.visited_on)
        await conduct_surveillance(context.register, context.login, context.now, act)
        return SurveillanceConductSuccess(surveillance=await shown_surveillance(act.number))
