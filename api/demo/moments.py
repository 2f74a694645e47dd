"""Days in Jakarta as moments, and months as decrees write them."""

from datetime import UTC, date, datetime, time

from models.rules.validity import JAKARTA

_ROMAN_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def moment_of(day: date, hour: int = 0) -> datetime:
    """Return the full hour of a day in Jakarta."""
    return datetime.combine(day, time(hour), JAKARTA).astimezone(UTC)


def roman_month(day: date) -> str:
    """Return the month of a day as decrees write it, ``XII``."""
    return _ROMAN_MONTHS[day.month - 1]
