"""Days in Jakarta as moments."""

from datetime import UTC, date, datetime, time

from models.rules.validity import JAKARTA


def moment_of(day: date, hour: int = 0) -> datetime:
    """Return the full hour of a day in Jakarta."""
    return datetime.combine(day, time(hour), JAKARTA).astimezone(UTC)
