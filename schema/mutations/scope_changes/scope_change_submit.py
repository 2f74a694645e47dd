"""`scopeChangeSubmit`: an LSP submits its scope change."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.scope_changes.file_scope_change import submit_scope_change
from schema.context import Info
from schema.mutations.scope_changes.shown import shown_scope_change
from schema.refusals import Refusal
from schema.types.scope_change import ScopeChange


@strawberry.input
class ScopeChangeSubmitInput:
    """Which scope change."""

    number: str


@strawberry.type
class ScopeChangeSubmitSuccess:
    """It was done."""

    scope_change: ScopeChange


ScopeChangeSubmitPayload: TypeAlias = Annotated[
    ScopeChangeSubmitSuccess | Refusal, strawberry.union("ScopeChangeSubmitPayload")
]


@strawberry.type
class ScopeChangeSubmitMutation:
    """A scope change is submitted."""

    @strawberry.mutation
    async def scope_change_submit(
        self, info: Info, request: Annotated[ScopeChangeSubmitInput, strawberry.argument(name="input")]
    ) -> ScopeChangeSubmitPayload:
        """Submit a draft."""
        context = info.context
        await submit_scope_change(context.register, context.login, context.now, request.number)
        return ScopeChangeSubmitSuccess(scope_change=await shown_scope_change(request.number))
