"""Scope changes (PRL) with their items, and how much each verifier has to do."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tortoise.functions import Count

from models.queries.filters import EVERYTHING, Expression, criteria
from models.queries.pages import Page, PageRequest, read_page
from models.queries.rows import row_of, rows_by
from models.rules.scope_changes import ScopeChangeAction, ScopeChangeStatus
from models.tables.scope_changes import ScopeChange, ScopeChangeItem


@dataclass(frozen=True, slots=True)
class ScopeChangeRow:
    """One application."""

    id: int
    number: str
    lsp_id: int
    lsp__licence_number: str
    status: ScopeChangeStatus
    entered_at: datetime
    verifier: str | None
    decided_at: datetime | None
    effective_from: date | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class ScopeChangeItemRow:
    """One wish of an application."""

    scope_change_id: int
    action: ScopeChangeAction
    scheme_version_id: int
    new_scheme_version_id: int | None


@dataclass(frozen=True, slots=True)
class VerifierLoad:
    """How many scope changes wait for one verifier."""

    verifier: str
    open_count: int


async def scope_change_by_number(number: str) -> ScopeChangeRow | None:
    """The scope change of a number."""
    return await row_of(ScopeChange.filter(number=number), ScopeChangeRow)


async def scope_change_page(request: PageRequest, where: Expression = EVERYTHING) -> Page[ScopeChangeRow]:
    """A page of scope changes."""
    return await read_page(ScopeChange.filter(criteria(where)), request, ScopeChangeRow)


async def items_by_scope_change(change_ids: Collection[int]) -> Mapping[int, Sequence[ScopeChangeItemRow]]:
    """The items of some scope changes, as they were filed."""
    rows = ScopeChangeItem.filter(scope_change_id__in=list(change_ids)).order_by("id")
    return await rows_by("scope_change_id", rows, ScopeChangeItemRow)


async def verifier_loads() -> Sequence[VerifierLoad]:
    """How many scope changes wait for each verifier, the busiest first."""
    waiting = ScopeChange.filter(status=ScopeChangeStatus.SCHEME_VERIFICATION, verifier__not_isnull=True)
    counted = await waiting.annotate(n=Count("id")).group_by("verifier").values_list("verifier", "n")
    loads = [VerifierLoad(str(verifier), count) for verifier, count in counted]
    return sorted(loads, key=lambda load: (-load.open_count, load.verifier))
