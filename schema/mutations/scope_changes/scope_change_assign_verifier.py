"""`scopeChangeAssignVerifier`: BNSP assigns who verifies the schemes."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.scope_changes.verify_scope_change import AssignVerifier, assign_verifier
from schema.context import Info
from schema.mutations.scope_changes.shown import shown_scope_change
from schema.refusals import Refusal
from schema.types.scope_change import ScopeChange


@strawberry.input
class ScopeChangeAssignVerifierInput:
    """Which scope change, and who verifies."""

    number: str
    verifier: str


@strawberry.type
class ScopeChangeAssignVerifierSuccess:
    """It was done."""

    scope_change: ScopeChange


ScopeChangeAssignVerifierPayload: TypeAlias = Annotated[
    ScopeChangeAssignVerifierSuccess | Refusal, strawberry.union("ScopeChangeAssignVerifierPayload")
]


@strawberry.type
class ScopeChangeAssignVerifierMutation:
    """A verifier is assigned."""

    @strawberry.mutation
    async def scope_change_assign_verifier(
        self, info: Info, request: Annotated[ScopeChangeAssignVerifierInput, strawberry.argument(name="input")]
    ) -> ScopeChangeAssignVerifierPayload:
        """Assign the person who verifies the schemes, by the subject of his or her login."""
        context = info.context
        act = AssignVerifier(request.number, request.verifier)
        await assign_verifier(context.register, context.login, context.now, act)
        return ScopeChangeAssignVerifierSuccess(scope_change=await shown_scope_change(act.number))
