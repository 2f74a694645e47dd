"""`schemeVersionWithdraw`: a version of a scheme is certified no more."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.schemes.withdraw_version import WithdrawVersion, withdraw_version
from schema.context import Info
from schema.mutations.schemes.shown import shown_scheme
from schema.refusals import Refusal
from schema.types.scheme import Scheme


@strawberry.input
class SchemeVersionWithdrawInput:
    """Which version, and why."""

    code: str
    version: int
    reason: str


@strawberry.type
class SchemeVersionWithdrawSuccess:
    """The version was withdrawn."""

    scheme: Scheme


SchemeVersionWithdrawPayload: TypeAlias = Annotated[
    SchemeVersionWithdrawSuccess | Refusal, strawberry.union("SchemeVersionWithdrawPayload")
]


@strawberry.type
class SchemeVersionWithdrawMutation:
    """The version was withdrawn."""

    @strawberry.mutation
    async def scheme_version_withdraw(
        self, info: Info, request: Annotated[SchemeVersionWithdrawInput, strawberry.argument(name="input")]
    ) -> SchemeVersionWithdrawPayload:
        """Withdraw a version; what was certified stays."""
        context = info.context
        name = f"{request.code}@{request.version}"
        act = WithdrawVersion(name, request.reason)
        await withdraw_version(context.register, context.login, context.now, act)
        return SchemeVersionWithdrawSuccess(scheme=await shown_scheme(request.code))
