"""Steps that are written down with their day: none lies before the one that it follows, none in the future."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from models.rules.violations import RuleViolation


@dataclass(eq=False)
class StepsOutOfOrder(RuleViolation):
    """A step is dated before the one that it follows, or after today."""

    source: ClassVar[str] = "Laporan Kinerja BNSP 2021, lines 513-521: the days of the steps, one after the other"
    template: ClassVar[str] = "{act} on {day} does not lie between {earliest} and {latest}."
    act: str
    day: date
    earliest: date
    """The day of the step that it follows."""
    latest: date
    """Today."""


def check_in_order(act: str, day: date, earlier: date, today: date) -> None:
    """Raises StepsOutOfOrder unless `day` lies between the step before and today, both included."""
    if not earlier <= day <= today:
        raise StepsOutOfOrder(act, day, earlier, today)
