"""What a supervisor of assessors asks about: pass rates, repeated assessments, crowded days."""

from datetime import date

import strawberry

from models.queries.assessor_anomalies import (
    Period,
    crowded_days,
    repeated_assessments,
    unusual_pass_rates,
)
from models.queries.pages import NEWEST_FIRST, OLDEST_FIRST
from models.rules.validity import jakarta_day
from models.rules.violations import InvalidInput
from models.rules.visibility import check_sees_people
from schema.context import Info
from schema.pagination import Connection, Listing, Paging, paged
from schema.prices import priced
from schema.types.assessor_anomaly import CrowdedDay, RepeatedAssessment, UnusualPassRate

HUNDRED = 100  # per cent
LONGEST = 3660  # days
_PASS_RATES = Listing("unusualPassRates", OLDEST_FIRST)
_REPEATED = Listing("repeatedAssessments", NEWEST_FIRST)
_CROWDED = Listing("crowdedDays", NEWEST_FIRST)


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
    @paged
    async def unusual_pass_rates(
        self,
        info: Info,
        at_least: int = 100,
        above_percent: int = 99,
        period: PeriodInput | None = None,
        *,
        paging: Paging,
    ) -> Connection[UnusualPassRate]:
        """Assessors who recommended almost everybody as competent; for BNSP."""
        _check_between("atLeast", at_least, 1, 2**31 - 1)
        _check_between("abovePercent", above_percent, 0, HUNDRED)
        days = _period(info, period)
        return await paging.through(
            _PASS_RATES,
            lambda request: unusual_pass_rates(request, days, at_least=at_least, above=above_percent),
            UnusualPassRate.of,
        )

    @strawberry.field
    @priced(1000)
    @paged
    async def repeated_assessments(
        self, info: Info, within_days: int = 30, period: PeriodInput | None = None, *, paging: Paging
    ) -> Connection[RepeatedAssessment]:
        """Persons whom the same assessor had assessed shortly before, the newest first; for BNSP."""
        _check_between("withinDays", within_days, 0, LONGEST)
        days = _period(info, period)
        return await paging.through(
            _REPEATED, lambda request: repeated_assessments(request, days, within=within_days), RepeatedAssessment.of
        )

    @strawberry.field
    @priced(1000)
    @paged
    async def crowded_days(
        self, info: Info, more_than: int = 20, period: PeriodInput | None = None, *, paging: Paging
    ) -> Connection[CrowdedDay]:
        """Days on which an assessor assessed more persons than one can, the newest first; for BNSP."""
        _check_between("moreThan", more_than, 1, 2**31 - 1)
        days = _period(info, period)
        return await paging.through(
            _CROWDED, lambda request: crowded_days(request, days, more_than=more_than), CrowdedDay.of
        )


def _period(info: Info, asked: PeriodInput | None) -> Period:
    """The days that are asked for, for whom they may be: without days, all until today."""
    check_sees_people(info.context.login)
    since, until = (asked.since, asked.until) if asked else (None, None)
    return Period(since or date.min, until or jakarta_day(info.context.now))


def _check_between(field: str, value: int, least: int, most: int) -> None:
    if not least <= value <= most:
        raise InvalidInput(field, f"lies between {least} and {most}")
