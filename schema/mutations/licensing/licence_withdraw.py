"""`licenceWithdraw`: an LSP gives its licence back."""

from typing import Annotated, TypeAlias

import strawberry

from models.rules.licences import LicenceStatus
from models.rules.numbers import LicenceNumber
from models.rules.texts import reason_given
from models.services.licensing.end_licence import EndLicence, end_licence
from schema.context import Info
from schema.mutations.licensing.shown import shown_lsp
from schema.refusals import Refusal
from schema.types.lsp import Lsp


@strawberry.input
class LicenceWithdrawInput:
    """Whose licence, and why."""

    licence_number: str
    reason: str


@strawberry.type
class LicenceWithdrawSuccess:
    """It was done."""

    lsp: Lsp


LicenceWithdrawPayload: TypeAlias = Annotated[
    LicenceWithdrawSuccess | Refusal, strawberry.union("LicenceWithdrawPayload")
]


@strawberry.type
class LicenceWithdrawMutation:
    """A licence is given back."""

    @strawberry.mutation
    async def licence_withdraw(
        self, info: Info, request: Annotated[LicenceWithdrawInput, strawberry.argument(name="input")]
    ) -> LicenceWithdrawPayload:
        """End the licence that runs at the LSP's own wish. What was certified under it stays."""
        context = info.context
        number = LicenceNumber.canonical(request.licence_number)
        act = EndLicence(number, LicenceStatus.WITHDRAWN, reason_given(request.reason))
        await end_licence(context.register, context.login, context.now, act)
        return LicenceWithdrawSuccess(lsp=await shown_lsp(number))
