"""`appealAppointPanel`: three people who were not involved are appointed to hear an appeal."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.appeals.decide_appeal import AppointPanel, appoint_panel
from schema.context import Info
from schema.mutations.appeals.shown import shown_appeal
from schema.refusals import Refusal
from schema.types.appeal import Appeal


@strawberry.input
class AppealAppointPanelInput:
    """Which appeal, and who hears it."""

    number: str
    members: list[str]


@strawberry.type
class AppealAppointPanelSuccess:
    """The panel was appointed."""

    appeal: Appeal


AppealAppointPanelPayload: TypeAlias = Annotated[
    AppealAppointPanelSuccess | Refusal, strawberry.union("AppealAppointPanelPayload")
]


@strawberry.type
class AppealAppointPanelMutation:
    """The panel was appointed."""

    @strawberry.mutation
    async def appeal_appoint_panel(
        self, info: Info, request: Annotated[AppealAppointPanelInput, strawberry.argument(name="input")]
    ) -> AppealAppointPanelPayload:
        """Appoint the panel."""
        context = info.context
        act = AppointPanel(request.number, tuple(request.members))
        await appoint_panel(context.register, context.login, context.now, act)
        return AppealAppointPanelSuccess(appeal=await shown_appeal(request.number))
