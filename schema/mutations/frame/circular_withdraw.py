"""`circularWithdraw`: a circular binds no more."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.frame.register_circular import WithdrawCircular, withdraw_circular
from schema.context import Info
from schema.mutations.frame.shown import shown_circular
from schema.refusals import Refusal
from schema.types.frame import Circular


@strawberry.input
class CircularWithdrawInput:
    """Which circular, and why."""

    number: str
    reason: str


@strawberry.type
class CircularWithdrawSuccess:
    """The circular binds no more."""

    circular: Circular


CircularWithdrawPayload: TypeAlias = Annotated[
    CircularWithdrawSuccess | Refusal, strawberry.union("CircularWithdrawPayload")
]


@strawberry.type
class CircularWithdrawMutation:
    """A circular is withdrawn."""

    @strawberry.mutation
    async def circular_withdraw(
        self, info: Info, request: Annotated[CircularWithdrawInput, strawberry.argument(name="input")]
    ) -> CircularWithdrawPayload:
        """Withdraw a circular; by BNSP's field of quality, cooperation and law."""
        context = info.context
        act = WithdrawCircular(request.number, request.reason)
        await withdraw_circular(context.register, context.login, context.now, act)
        return CircularWithdrawSuccess(circular=await shown_circular(request.number))
