"""`licenceFreeze`: BNSP freezes a licence."""

from typing import Annotated, TypeAlias

import strawberry

from models.rules.numbers import LicenceNumber
from models.rules.texts import reason_given
from models.services.licensing.freeze_licence import FreezeLicence, freeze_licence
from schema.context import Info
from schema.mutations.licensing.shown import shown_lsp
from schema.refusals import Refusal
from schema.types.lsp import Lsp


@strawberry.input
class LicenceFreezeInput:
    """Whose licence, and why."""

    licence_number: str
    reason: str


@strawberry.type
class LicenceFreezeSuccess:
    """It was done."""

    lsp: Lsp


LicenceFreezePayload: TypeAlias = Annotated[LicenceFreezeSuccess | Refusal, strawberry.union("LicenceFreezePayload")]


@strawberry.type
class LicenceFreezeMutation:
    """A licence is frozen."""

    @strawberry.mutation
    async def licence_freeze(
        self, info: Info, request: Annotated[LicenceFreezeInput, strawberry.argument(name="input")]
    ) -> LicenceFreezePayload:
        """Freeze a licence from today until the freeze is lifted: its LSP may not certify meanwhile."""
        context = info.context
        act = FreezeLicence(LicenceNumber.canonical(request.licence_number), reason_given(request.reason))
        await freeze_licence(context.register, context.login, context.now, act)
        return LicenceFreezeSuccess(lsp=await shown_lsp(act.licence_number))
