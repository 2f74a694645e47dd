"""Surveillances of LSPs with their findings, and the LSPs whose yearly visit is overdue."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tortoise.expressions import Q
from tortoise.functions import Max, Min

from models.queries.filters import EVERYTHING, Expression, criteria
from models.queries.licensed_lsps import licences_in_force
from models.queries.pages import Page, PageRequest, computed_page, read_page
from models.queries.rows import row_of, rows_by, rows_of
from models.rules.surveillances import (
    DONE,
    FindingGrade,
    SurveillanceRecommendation,
    SurveillanceStatus,
    due_on,
    overdue_days,
)
from models.tables.licences import Licence
from models.tables.surveillances import Surveillance, SurveillanceFinding


@dataclass(frozen=True, slots=True)
class SurveillanceRow:
    """One surveillance."""

    id: int
    number: str
    lsp_id: int
    lsp__licence_number: str
    lead_id: int
    year: int
    status: SurveillanceStatus
    planned_on: date
    visited_on: date | None
    recommendation: SurveillanceRecommendation | None
    report_reference: str | None


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding."""

    id: int
    surveillance_id: int
    surveillance__number: str
    surveillance__lsp_id: int
    position: int
    clause: str
    grade: FindingGrade
    description: str
    due_on: date
    closed_on: date | None


@dataclass(frozen=True, slots=True)
class YearlyVisit:
    """When an LSP was visited last, and when it must be visited again."""

    id: int
    """Of the LSP."""
    licensed_on: date
    """First day of its first licence."""
    last_visit: date | None

    @property
    def due_on(self) -> date:
        """The day by which the next visit must have taken place."""
        return due_on(self.licensed_on, self.last_visit)

    @property
    def due(self) -> str:
        """The same as text, by which lists are ordered."""
        return self.due_on.isoformat()

    def overdue_days(self, today: date) -> int:
        """The days since the visit was due; 0 when it is not overdue."""
        return overdue_days(self.licensed_on, self.last_visit, today)


async def surveillance_by_number(number: str) -> SurveillanceRow | None:
    """The surveillance of a number."""
    return await row_of(Surveillance.filter(number=number), SurveillanceRow)


async def surveillance_page(request: PageRequest, where: Expression = EVERYTHING) -> Page[SurveillanceRow]:
    """A page of surveillances."""
    return await read_page(Surveillance.filter(criteria(where)), request, SurveillanceRow)


async def findings_by_surveillance(surveillance_ids: Collection[int]) -> Mapping[int, Sequence[FindingRow]]:
    """The findings of some surveillances, as reported."""
    rows = SurveillanceFinding.filter(surveillance_id__in=list(surveillance_ids)).order_by("position")
    return await rows_by("surveillance_id", rows, FindingRow)


async def open_findings_of(lsp_id: int) -> Sequence[FindingRow]:
    """The findings of an LSP that are not mended, those due first in front."""
    rows = SurveillanceFinding.filter(surveillance__lsp_id=lsp_id, closed_on=None).order_by("due_on", "id")
    return await rows_of(rows, FindingRow)


async def overdue_findings(request: PageRequest, today: date) -> Page[FindingRow]:
    """A page of the findings of all LSPs that should have been mended before today."""
    query = SurveillanceFinding.filter(closed_on=None, due_on__lt=today)
    return await read_page(query, request, FindingRow)


async def yearly_visit_of(lsp_id: int) -> YearlyVisit | None:
    """When an LSP must be visited again; None for one that was never licensed."""
    return next(iter(await _visits(Q(lsp_id=lsp_id))), None)


async def overdue_visits(request: PageRequest, today: date) -> Page[YearlyVisit]:
    """A page of the LSPs in force whose yearly visit is overdue."""
    in_force = {lsp_id for (lsp_id,) in await licences_in_force(today).values_list("lsp_id")}
    visits = [each for each in await _visits(Q()) if each.id in in_force and each.overdue_days(today)]
    return computed_page(visits, request)


async def _visits(where: Q) -> Sequence[YearlyVisit]:
    """Two grouped queries, however many LSPs there are."""
    licensed = Licence.filter(where).annotate(first=Min("valid_from")).group_by("lsp_id")
    visited = Surveillance.filter(where, status__in=list(DONE)).annotate(last=Max("visited_on")).group_by("lsp_id")
    last = dict(await visited.values_list("lsp_id", "last"))
    return [
        YearlyVisit(lsp_id, first, last.get(lsp_id)) for lsp_id, first in await licensed.values_list("lsp_id", "first")
    ]
