"""What a supervisor of assessors asks about: pass rates, repeated assessments, crowded days."""

from datetime import date

import strawberry

from models.queries.assessor_anomalies import (
    BY_ID,
    BY_ID_DOWN,
    Period,
    crowded_days,
    repeated_assessments,
    unusual_pass_rates,
)
from models.rules.validity import jakarta_day
from models.rules.violations import InvalidInput
from models.rules.visibility import check_sees_people
from schema.context import Info
from schema.pagination import Connection, Listing
from schema.prices import priced
from schema.types.assessor_anomaly import CrowdedDay, RepeatedAssessment, UnusualPassRate

HUNDRED = 100  # per cent
LONGEST = 3660  # days
_PASS_RATES = Listing("unusualPassRates", BY_ID, (0,))
_REPEATED = Listing("repeatedAssessments", BY_ID_DOWN, (0,))
_CROWDED = Listing("crowdedDays", BY_ID_DOWN, (0,))


@strawberry.input
class PeriodInput:
    """From a day to a day, both included."""

    since: date | None = None
    until: date | None = None


@strawberry.type
class AssessorAnomaliesQuery:
    """What stands out in the work of assessors."""

    @strawberry.field
    @priced(1000)
    async def unusual_pass_rates(
        self,
        info: Info,
        at_least: int = 100,
        above_percent: int = 99,
        period: PeriodInput | None = None,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[UnusualPassRate]:
        """Assessors who recommended almost everybody as competent; for BNSP."""
        _check_between("atLeast", at_least, 1, 2**31 - 1)
        _check_between("abovePercent", above_percent, 0, HUNDRED)
        request, asked = _PASS_RATES.request(first, after, last, before), _period(info, period)
        page = await unusual_pass_rates(request, asked, at_least=at_least, above=above_percent)
        return _PASS_RATES.connection(page, UnusualPassRate.of)

    @strawberry.field
    @priced(1000)
    async def repeated_assessments(
        self,
        info: Info,
        within_days: int = 30,
        period: PeriodInput | None = None,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[RepeatedAssessment]:
        """Persons whom the same assessor had assessed shortly before, the newest first; for BNSP."""
        _check_between("withinDays", within_days, 0, LONGEST)
        request, asked = _REPEATED.request(first, after, last, before), _period(info, period)
        page = await repeated_assessments(request, asked, within=within_days)
        return _REPEATED.connection(page, RepeatedAssessment.of)

    @strawberry.field
    @priced(1000)
    async def crowded_days(
        self,
        info: Info,
        more_than: int = 20,
        period: PeriodInput | None = None,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[CrowdedDay]:
        """Days on which an assessor assessed more persons than one can, the newest first; for BNSP."""
        _check_between("moreThan", more_than, 1, 2**31 - 1)
        request, asked = _CROWDED.request(first, after, last, before), _period(info, period)
        return _CROWDED.connection(await crowded_days(request, asked, more_than=more_than), CrowdedDay.of)


def _period(info: Info, asked: PeriodInput | None) -> Period:
    """The days that are asked for, for whom they may be: without days, all until today."""
    check_sees_people(info.context.login)
    since, until = (asked.since, asked.until) if asked else (None, None)
    return Period(since or date.min, until or jakarta_day(info.context.now))


def _check_between(field: str, value: int, least: int, most: int) -> None:
    if not least <= value <= most:
        raise InvalidInput(field, f"lies between {least} and {most}")
