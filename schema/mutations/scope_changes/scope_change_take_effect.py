"""`scopeChangeTakeEffect`: an approved scope change takes effect."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.scope_changes.decide_scope_change import put_scope_change_into_effect
from schema.context import Info
from schema.mutations.scope_changes.shown import shown_scope_change
from schema.refusals import Refusal
from schema.types.scope_change import ScopeChange


@strawberry.input
class ScopeChangeTakeEffectInput:
    """Which scope change."""

    number: str


@strawberry.type
class ScopeChangeTakeEffectSuccess:
    """It was done."""

    scope_change: ScopeChange


ScopeChangeTakeEffectPayload: TypeAlias = Annotated[
    ScopeChangeTakeEffectSuccess | Refusal, strawberry.union("ScopeChangeTakeEffectPayload")
]


@strawberry.type
class ScopeChangeTakeEffectMutation:
    """A scope change takes effect."""

    @strawberry.mutation
    async def scope_change_take_effect(
        self, info: Info, request: Annotated[ScopeChangeTakeEffectInput, strawberry.argument(name="input")]
    ) -> ScopeChangeTakeEffectPayload:
        """Change the scope as approved, on its day or later."""
        context = info.context
        await put_scope_change_into_effect(context.register, context.login, context.now, request.number)
        return ScopeChangeTakeEffectSuccess(scope_change=await shown_scope_change(request.number))
