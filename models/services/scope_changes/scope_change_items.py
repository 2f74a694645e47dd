"""The items of a scope change, as the rules see them and with the rows that they name."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.rules.scope_changes import ScopeChangeItem
from models.services.lookups import scheme_name
from models.tables import scope_changes as tables
from models.tables.schemes import SchemeVersion


@dataclass(frozen=True, slots=True)
class ItemWithVersions:
    """One item."""

    item: ScopeChangeItem
    versions: tuple[SchemeVersion, ...]
    """Of the scheme that it names, and of the one that takes its place."""


async def items_of(row: tables.ScopeChange) -> Sequence[ItemWithVersions]:
    """Return the items of an application, as they were filed."""
    query = tables.ScopeChangeItem.filter(scope_change_id=row.id).order_by("id")
    return [_item(each) for each in await query.select_related("scheme_version__scheme", "new_scheme_version__scheme")]


def _item(row: tables.ScopeChangeItem) -> ItemWithVersions:
    new = row.new_scheme_version
    item = ScopeChangeItem(row.action, scheme_name(row.scheme_version), scheme_name(new) if new else None)
    return ItemWithVersions(item, (row.scheme_version, new) if new else (row.scheme_version,))
