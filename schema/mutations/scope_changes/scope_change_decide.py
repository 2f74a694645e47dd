"""`scopeChangeDecide`: BNSP approves or rejects a scope change."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.services.scope_changes.decide_scope_change import (
    ApproveScopeChange,
    RejectScopeChange,
    approve_scope_change,
    reject_scope_change,
)
from schema.context import Info
from schema.mutations.scope_changes.shown import shown_scope_change
from schema.refusals import Refusal
from schema.types.scope_change import ScopeChange


@strawberry.input
class ScopeChangeDecideInput:
    """Which scope change, and how it is decided."""

    number: str
    effective_from: date | None = None
    reason: str | None = None


@strawberry.type
class ScopeChangeDecideSuccess:
    """It was done."""

    scope_change: ScopeChange


ScopeChangeDecidePayload: TypeAlias = Annotated[
    ScopeChangeDecideSuccess | Refusal, strawberry.union("ScopeChangeDecidePayload")
]


@strawberry.type
class ScopeChangeDecideMutation:
    """A scope change is decided."""

    @strawberry.mutation
    async def scope_change_decide(
        self, info: Info, request: Annotated[ScopeChangeDecideInput, strawberry.argument(name="input")]
    ) -> ScopeChangeDecidePayload:
        """Approve a scope change by naming the day from which it holds, or reject it by giving the reason."""
        context = info.context
        if request.effective_from is not None:
            approval = ApproveScopeChange(request.number, request.effective_from)
            await approve_scope_change(context.register, context.login, context.now, approval)
        else:
            rejection = RejectScopeChange(request.number, request.reason or "")
            await reject_scope_change(context.register, context.login, context.now, rejection)
        return ScopeChangeDecideSuccess(scope_change=await shown_scope_change(request.number))
