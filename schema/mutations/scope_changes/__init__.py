"""Changes of an LSP's scope."""

import strawberry

from schema.mutations.scope_changes.scope_change_assign_verifier import ScopeChangeAssignVerifierMutation
from schema.mutations.scope_changes.scope_change_decide import ScopeChangeDecideMutation
from schema.mutations.scope_changes.scope_change_file import ScopeChangeFileMutation
from schema.mutations.scope_changes.scope_change_submit import ScopeChangeSubmitMutation
from schema.mutations.scope_changes.scope_change_take_effect import ScopeChangeTakeEffectMutation
from schema.mutations.scope_changes.scope_change_verify import ScopeChangeVerifyMutation


@strawberry.type
class ScopeChangesMutations(
    ScopeChangeAssignVerifierMutation,
    ScopeChangeDecideMutation,
    ScopeChangeFileMutation,
    ScopeChangeSubmitMutation,
    ScopeChangeTakeEffectMutation,
    ScopeChangeVerifyMutation,
):
    """Changes of an LSP's scope."""
