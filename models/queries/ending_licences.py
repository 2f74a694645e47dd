"""Licences that end soon without a renewal that was filed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tortoise.expressions import Q, Subquery
from tortoise.functions import Count
from tortoise.queryset import QuerySet

from models.queries.licensed_lsps import licences_running
from models.queries.pages import Page, PageRequest, computed_page
from models.queries.rows import rows_of
from models.rules.licence_applications import NOT_SUBMITTED
from models.rules.lsps import LspType
from models.tables.licence_applications import LicenceApplication
from models.tables.licences import Licence


class EndingGroup(StrEnum):
    """What ending licences can be counted by. The value is the column."""

    TYPE = "lsp__type"
    PROVINCE = "lsp__province_id"


@dataclass(frozen=True, slots=True)
class EndingLicenceRow:
    """One licence that ends."""

    id: int
    lsp_id: int
    valid_until: date

    @property
    def ends(self) -> str:
        """The last day as text, by which lists are ordered."""
        return self.valid_until.isoformat()


@dataclass(frozen=True, slots=True)
class EndingStatRow:
    """One group of ending licences. What they were not grouped by is None."""

    count: int
    lsp__type: LspType | None = None
    lsp__province_id: int | None = None


async def ending_licences(request: PageRequest, today: date, last_day: date) -> Page[EndingLicenceRow]:
    """A page of the licences that end from today to `last_day` and that nobody has asked to renew."""
    return computed_page(await rows_of(_ending(today, last_day), EndingLicenceRow), request)


async def ending_licence_stats(group_by: Sequence[EndingGroup], today: date, last_day: date) -> Sequence[EndingStatRow]:
    """Count the same licences in the groups in which there are any, in the order of the groups."""
    columns = list(dict.fromkeys(each.value for each in group_by))
    ending = _ending(today, last_day)
    if not columns:  # Tortoise would group by the id as soon as another table is joined
        return [EndingStatRow(await ending.count())]
    rows = ending.annotate(count=Count("id")).group_by(*columns).order_by(*columns)
    return [EndingStatRow(**row) for row in await rows.values("count", *columns)]


def _ending(today: date, last_day: date) -> QuerySet[Licence]:
    """A licence that another one follows already does not end: its LSP goes on."""
    filed = LicenceApplication.filter(renews_id__not_isnull=True).exclude(status__in=list(NOT_SUBMITTED))
    renewed = Licence.filter(supersedes_id__not_isnull=True).values("supersedes_id")
    awaited = Q(id__in=Subquery(filed.values("renews_id"))) | Q(id__in=Subquery(renewed))
    return licences_running(today).filter(~awaited, valid_until__lte=last_day)
