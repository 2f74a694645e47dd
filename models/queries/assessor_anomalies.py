"""What a supervisor asks about: pass rates that are too good, persons assessed again, days with too many persons.

Each is grouped, or looked at through a window, in the database.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tortoise.expressions import Q

from models.queries.pages import Page, PageRequest
from models.queries.sql_pages import as_day, days_between, read_sql_page
from models.tables.assessments import AssessmentAssessor

RECOMMENDED = """
SELECT aa.assessor_id AS id, COUNT(*) AS assessed,
    SUM(CASE WHEN a.recommendation = 'COMPETENT' THEN 1 ELSE 0 END) AS competent
FROM assessment_assessor aa JOIN assessment a ON a.id = aa.assessment_id
WHERE a.assessed_on BETWEEN :since AND :until
GROUP BY aa.assessor_id
HAVING COUNT(*) >= :at_least
    AND SUM(CASE WHEN a.recommendation = 'COMPETENT' THEN 100 ELSE 0 END) > COUNT(*) * :above
"""
REPEATED = """
SELECT id, assessor_id, assessment_id, assessed_on, previous_id, previous_on FROM (
    SELECT aa.id, aa.assessor_id, a.id AS assessment_id, a.assessed_on,
        LAG(a.id) OVER person AS previous_id, LAG(a.assessed_on) OVER person AS previous_on
    FROM assessment_assessor aa JOIN assessment a ON a.id = aa.assessment_id
    WHERE a.assessed_on BETWEEN :reach AND :until
    WINDOW person AS (PARTITION BY aa.assessor_id, a.holder_id ORDER BY a.assessed_on, a.id)
) seen WHERE previous_id IS NOT NULL AND assessed_on >= :since AND {days} <= :within
"""
CROWDED = """
SELECT MIN(aa.id) AS id, aa.assessor_id, a.assessed_on, COUNT(*) AS assessed
FROM assessment_assessor aa JOIN assessment a ON a.id = aa.assessment_id
WHERE a.assessed_on BETWEEN :since AND :until
GROUP BY aa.assessor_id, a.assessed_on HAVING COUNT(*) > :more_than
"""


@dataclass(frozen=True, slots=True)
class Period:
    """From a day to a day, both included."""

    since: date
    until: date


@dataclass(frozen=True, slots=True)
class PassRateRow:
    """How many persons an assessor assessed and recommended as competent."""

    id: int
    """Of the assessor."""
    assessed: int
    competent: int


@dataclass(frozen=True, slots=True)
class RepeatedRow:
    """A person who was assessed by the same assessor shortly before."""

    id: int
    assessor_id: int
    assessment_id: int
    assessed_on: date
    previous_id: int
    previous_on: date


@dataclass(frozen=True, slots=True)
class CrowdedDayRow:
    """A day on which an assessor assessed many persons."""

    id: int
    assessor_id: int
    assessed_on: date
    assessed: int
    assessment_ids: Sequence[int] = ()


async def unusual_pass_rates(request: PageRequest, period: Period, *, at_least: int, above: int) -> Page[PassRateRow]:
    """Assessors who assessed at least so many persons and recommended more than so many per cent of them."""
    limits = {"at_least": at_least, "above": above}
    return await read_sql_page(RECOMMENDED, request, PassRateRow, since=period.since, until=period.until, **limits)


async def repeated_assessments(request: PageRequest, period: Period, *, within: int) -> Page[RepeatedRow]:
    """Assessments of a person whom the same assessor had assessed within so many days before, the newest first."""
    return await read_sql_page(
        REPEATED.format(days=days_between("assessed_on", "previous_on")),
        request,
        _repeated,
        reach=_days_before(period.since, within),
        since=period.since,
        until=period.until,
        within=within,
    )


async def crowded_days(request: PageRequest, period: Period, *, more_than: int) -> Page[CrowdedDayRow]:
    """Days on which an assessor assessed more than so many persons, the newest first, with the assessments."""
    page = await read_sql_page(CROWDED, request, _crowded, since=period.since, until=period.until, more_than=more_than)
    ids = await _assessments([(row.assessor_id, row.assessed_on) for row in page.rows])
    rows = [replace(row, assessment_ids=ids[row.assessor_id, row.assessed_on]) for row in page.rows]
    return Page(rows, page.has_next, page.has_previous)


async def _assessments(days: Sequence[tuple[int, date]]) -> Mapping[tuple[int, date], Sequence[int]]:
    found: dict[tuple[int, date], list[int]] = defaultdict(list)
    chosen = Q(*(Q(assessor_id=assessor, assessment__assessed_on=day) for assessor, day in days), join_type=Q.OR)
    links = AssessmentAssessor.filter(chosen if days else Q(id__in=[])).order_by("assessment_id")
    for assessor, day, assessment in await links.values_list("assessor_id", "assessment__assessed_on", "assessment_id"):
        found[assessor, day].append(assessment)
    return found


def _repeated(assessed_on: date | str, previous_on: date | str, **columns: int) -> RepeatedRow:
    return RepeatedRow(assessed_on=as_day(assessed_on), previous_on=as_day(previous_on), **columns)


def _crowded(id: int, assessor_id: int, assessed_on: date | str, assessed: int) -> CrowdedDayRow:  # noqa: A002 - the column's name
    return CrowdedDayRow(id, assessor_id, as_day(assessed_on), assessed)


def _days_before(day: date, count: int) -> date:
    return day - timedelta(days=min(count, (day - date.min).days))
