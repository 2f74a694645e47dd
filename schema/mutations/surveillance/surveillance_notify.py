"""`surveillanceNotify`: the LSP is told of its surveillance."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.surveillance.plan_surveillance import notify_surveillance
from schema.context import Info
from schema.mutations.surveillance.shown import shown_surveillance
from schema.refusals import Refusal
from schema.types.surveillance import Surveillance


@strawberry.input
class SurveillanceNotifyInput:
    """Which surveillance."""

    number: str


@strawberry.type
class SurveillanceNotifySuccess:
    """It was done."""

    surveillance: Surveillance


SurveillanceNotifyPayload: TypeAlias = Annotated[
    SurveillanceNotifySuccess | Refusal, strawberry.union("SurveillanceNotifyPayload")
]


@strawberry.type
class SurveillanceNotifyMutation:
    """An LSP is told."""

    @strawberry.mutation
    async def surveillance_notify(
        self, info: Info, request: Annotated[SurveillanceNotifyInput, strawberry.argument(name="input")]
    ) -> SurveillanceNotifyPayload:
        """Tell the LSP of the visit."""
        context = info.context
        await notify_surveillance(context.register, context.login, context.now, request.number)
        return SurveillanceNotifySuccess(surveillance=await shown_surveillance(request.number))
