"""The calendar of certificates: which days are valid, counted in Jakarta.

A certificate issued on 6 September 2022 for three years is valid through 6 September 2025 (domain.md 2.7).
"""

from calendar import isleap
from datetime import UTC, date, datetime, time, timedelta, timezone

from models.rules.violations import InvalidInput

JAKARTA = timezone(timedelta(hours=7), "WIB")
"""Western Indonesian time. There has been no daylight saving since 1964, so no time-zone database is needed."""
DEFAULT_VALIDITY = 3  # years
LEAP_DAY = (2, 29)
YEARS = range(1945, 2200)
"""The years that the register can know something of."""
CALENDAR = range(1900, 2200)
"""The years that days may lie in. Python's own calendar ends where one cannot count on."""
MOST_DAYS = 36_525
"""A century: no question looks further."""


def jakarta_day(moment: datetime) -> date:
    """Return the day in Jakarta at a moment that knows its zone."""
    return moment.astimezone(JAKARTA).date()


def add_years(day: date, years: int) -> date:
    """Return the same day of a later year; 29 February becomes 28 February where there is none."""
    year = day.year + years
    if (day.month, day.day) == LEAP_DAY and not isleap(year):
        return date(year, 2, 28)
    return day.replace(year=year)


def last_valid_day(issued_on: date, validity_years: int) -> date:
    """Return the last day on which a certificate is valid."""
    return add_years(issued_on, validity_years)


def expiry(last_day: date) -> datetime:
    """Return the first second after the last valid day in Jakarta: the token's `exp`."""
    return datetime.combine(last_day + timedelta(days=1), time.min, JAKARTA).astimezone(UTC)


def check_year(year: int, field: str = "year") -> None:
    """Raises InvalidInput for a year of which the register can know nothing."""
    if year not in YEARS:
        raise InvalidInput(field, f"lies between {YEARS[0]} and {YEARS[-1]}")


def check_days(field: str, days: int) -> None:
    """Raises InvalidInput for days that nobody can look back, or ahead."""
    if not 0 <= days <= MOST_DAYS:
        raise InvalidInput(field, f"lies between 0 and {MOST_DAYS}")
