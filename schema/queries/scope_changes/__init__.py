"""Changes of scope."""

import strawberry

from schema.queries.scope_changes.scope_changes import ScopeChangesQuery


@strawberry.type
class ScopeChangesQueries(ScopeChangesQuery):
    """Changes of scope."""
