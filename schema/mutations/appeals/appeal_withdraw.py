"""`appealWithdraw`: who filed an appeal withdraws it."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.appeals.file_appeal import withdraw_appeal
from schema.context import Info
from schema.mutations.appeals.shown import shown_appeal
from schema.refusals import Refusal
from schema.types.appeal import Appeal


@strawberry.input
class AppealWithdrawInput:
    """Which appeal."""

    number: str


@strawberry.type
class AppealWithdrawSuccess:
    """The appeal was withdrawn."""

    appeal: Appeal


AppealWithdrawPayload: TypeAlias = Annotated[AppealWithdrawSuccess | Refusal, strawberry.union("AppealWithdrawPayload")]


@strawberry.type
class AppealWithdrawMutation:
    """The appeal was withdrawn."""

    @strawberry.mutation
    async def appeal_withdraw(
        self, info: Info, request: Annotated[AppealWithdrawInput, strawberry.argument(name="input")]
    ) -> AppealWithdrawPayload:
        """Withdraw an appeal."""
        context = info.context
        await withdraw_appeal(context.register, context.login, context.now, request.number)
        return AppealWithdrawSuccess(appeal=await shown_appeal(request.number))
