"""What the mutations of scope changes show again after the act."""

from models.queries.scope_changes import scope_change_by_number
from models.rules.violations import found
from schema.types.scope_change import ScopeChange


async def shown_scope_change(number: str) -> ScopeChange:
    """The scope change as it is now."""
    return ScopeChange.of(found(await scope_change_by_number(number), "scope change", number))
