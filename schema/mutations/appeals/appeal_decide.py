"""`appealDecide`: the panel upholds or dismisses an appeal."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.appeals.decide_appeal import DecideAppeal, decide_appeal
from schema.context import Info
from schema.mutations.appeals.shown import shown_appeal
from schema.refusals import Refusal
from schema.types.appeal import Appeal
from schema.types.certification_enums import AppealVerdict


@strawberry.input
class AppealDecideInput:
    """Which appeal, and what is decided."""

    number: str
    verdict: AppealVerdict
    decree_number: str


@strawberry.type
class AppealDecideSuccess:
    """The appeal was decided."""

    appeal: Appeal


AppealDecidePayload: TypeAlias = Annotated[AppealDecideSuccess | Refusal, strawberry.union("AppealDecidePayload")]


@strawberry.type
class AppealDecideMutation:
    """The appeal was decided."""

    @strawberry.mutation
    async def appeal_decide(
        self, info: Info, request: Annotated[AppealDecideInput, strawberry.argument(name="input")]
    ) -> AppealDecidePayload:
        """Decide for the panel; upheld, the decision becomes COMPETENT."""
        context = info.context
        act = DecideAppeal(request.number, request.verdict, request.decree_number)
        await decide_appeal(context.register, context.login, context.now, act)
        return AppealDecideSuccess(appeal=await shown_appeal(request.number))
