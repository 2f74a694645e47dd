"""`licenceLift`: BNSP lifts a freeze."""

from typing import Annotated, TypeAlias

import strawberry

from models.rules.numbers import LicenceNumber
from models.rules.texts import reason_given
from models.services.licensing.freeze_licence import LiftFreeze, lift_freeze
from schema.context import Info
from schema.mutations.licensing.shown import shown_lsp
from schema.refusals import Refusal
from schema.types.lsp import Lsp


@strawberry.input
class LicenceLiftInput:
    """Whose licence, and why."""

    licence_number: str
    reason: str


@strawberry.type
class LicenceLiftSuccess:
    """It was done."""

    lsp: Lsp


LicenceLiftPayload: TypeAlias = Annotated[LicenceLiftSuccess | Refusal, strawberry.union("LicenceLiftPayload")]


@strawberry.type
class LicenceLiftMutation:
    """A freeze is lifted."""

    @strawberry.mutation
    async def licence_lift(
        self, info: Info, request: Annotated[LicenceLiftInput, strawberry.argument(name="input")]
    ) -> LicenceLiftPayload:
        """Lift the freeze that lasts: the LSP may certify again at once."""
        context = info.context
        act = LiftFreeze(LicenceNumber.canonical(request.licence_number), reason_given(request.reason))
        await lift_freeze(context.register, context.login, context.now, act)
        return LicenceLiftSuccess(lsp=await shown_lsp(act.licence_number))
