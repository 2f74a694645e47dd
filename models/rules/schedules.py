"""Schedules of assessments (jadwal uji kompetensi): announced by an LSP, then named by the sheets of candidates."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from models.rules.violations import InvalidInput, RuleViolation

LONGEST_SCHEDULE = 92  # days, both ends counted
CODE = re.compile(r"[A-Z0-9][A-Z0-9./-]{0,39}", re.ASCII)


@dataclass(eq=False)
class ScheduleAnnouncedOtherwise(RuleViolation):
    """The LSP has announced a schedule with the same code and other contents."""

    source: ClassVar[str] = "BNSP's sheet of candidates: the code of a schedule names one schedule of an LSP"
    template: ClassVar[str] = "{licence_number} has announced schedule {schedule} with other contents."
    licence_number: str
    schedule: str


def schedule_code(text: str) -> str:
    """Return a schedule's code as it is stored: capitals, no spaces. Raises InvalidInput."""
    code = re.sub(r"\s+", "", text).upper()
    if not CODE.fullmatch(code):
        raise InvalidInput("code", "must have up to 40 letters, digits, full stops, hyphens and slashes")
    return code


def check_days(from_date: date, to_date: date) -> None:
    """Raises InvalidInput unless a schedule ends on or after the day on which it begins, within three months."""
    if not 1 <= (to_date - from_date).days + 1 <= LONGEST_SCHEDULE:
        raise InvalidInput("toDate", f"lies from the first day on within {LONGEST_SCHEDULE} days")


def days_of(from_date: date, to_date: date) -> Iterator[date]:
    """Give each day of a schedule, both ends counted."""
    for each in range((to_date - from_date).days + 1):
        yield from_date + timedelta(days=each)
