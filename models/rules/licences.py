"""Licences of LSPs: four years, in force or not, frozen or not.

Days are counted in Jakarta and both ends count. A freeze or revocation stops issuing at once; a certificate that was
issued earlier on that same day stays good, so what is published counts that day as one in force.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar

from models.rules.validity import add_years
from models.rules.violations import RuleViolation

LICENCE_YEARS = 4
FOUR_YEARS = "Laporan Kinerja BNSP 2021, line 335: a licence is usable for four years"
ONE_DAY = timedelta(days=1)


class LicenceKind(StrEnum):
    """Whether a licence is the LSP's first or renews one (relisensi)."""

    INITIAL = "INITIAL"
    RENEWAL = "RENEWAL"


class LicenceStatus(StrEnum):
    """What somebody decided about a licence. Expired and frozen are not decided here: days say so."""

    GRANTED = "GRANTED"
    REVOKED = "REVOKED"
    """Pencabutan: ended by BNSP."""
    WITHDRAWN = "WITHDRAWN"
    """Ended at the LSP's own wish."""


class LicenceState(StrEnum):
    """What a licence is on one day: the decisions and the calendar together."""

    NOT_YET_IN_FORCE = "NOT_YET_IN_FORCE"
    IN_FORCE = "IN_FORCE"
    FROZEN = "FROZEN"
    EXPIRED = "EXPIRED"
    REVOKED = "REVOKED"
    WITHDRAWN = "WITHDRAWN"


@dataclass(frozen=True, slots=True)
class Freeze:
    """A time during which the LSP may not issue (pembekuan): until it is lifted, also when the licence is renewed."""

    from_date: date
    to_date: date | None
    """The last frozen day."""

    def covers(self, day: date) -> bool:
        """Tell whether issuing is refused on that day."""
        return self.from_date <= day and (self.to_date is None or day <= self.to_date)

    def reaches(self, first: date, last: date) -> bool:
        """Tell whether some of the days between the two are frozen."""
        return self.from_date <= last and (self.to_date is None or first <= self.to_date)

    @property
    def first_whole_day(self) -> date:
        """The first day on which the LSP cannot have issued anything: the day after the freeze began."""
        return self.from_date + ONE_DAY


@dataclass(frozen=True, slots=True)
class LicenceTerm:
    """One licence as the rules see it."""

    valid_from: date
    valid_until: date
    """The last day."""
    status: LicenceStatus = LicenceStatus.GRANTED
    ended_on: date | None = None
    """The day on which it was revoked or withdrawn, the last that is published as in force; earlier than the first day
    for one that never began."""
    freezes: tuple[Freeze, ...] = ()

    def state_on(self, day: date) -> LicenceState:
        """Return what the licence is on one day."""
        if self.ended_on is not None and self.ended_on <= day:
            return LicenceState(self.status.value)
        if day < self.valid_from:
            return LicenceState.NOT_YET_IN_FORCE
        if self.valid_until < day:
            return LicenceState.EXPIRED
        frozen = any(freeze.covers(day) for freeze in self.freezes)
        return LicenceState.FROZEN if frozen else LicenceState.IN_FORCE

    @property
    def last_day(self) -> date:
        """The last day on which a certificate may carry its date."""
        return self.valid_until if self.ended_on is None else min(self.ended_on, self.valid_until)

    @property
    def is_void(self) -> bool:
        """Whether it was ended before its first day."""
        return self.ended_on is not None and self.ended_on < self.valid_from


@dataclass(eq=False)
class LicenceNotInForce(RuleViolation):
    """No licence of the LSP is in force on the day."""

    source: ClassVar[str] = FOUR_YEARS
    template: ClassVar[str] = "{licence_number} has no licence in force on {day}."
    licence_number: str
    day: date


@dataclass(eq=False)
class LicenceFrozen(RuleViolation):
    """The LSP's licence is frozen on the day."""

    source: ClassVar[str] = "Peraturan BNSP 3/BNSP/III/2014: a frozen LSP does not certify"
    template: ClassVar[str] = "The licence of {licence_number} is frozen on {day}."
    licence_number: str
    day: date


@dataclass(eq=False)
class LicenceNotFrozen(RuleViolation):
    """There is no freeze to lift."""

    source: ClassVar[str] = "Peraturan BNSP 3/BNSP/III/2014: a freeze is lifted where there is one"
    template: ClassVar[str] = "The licence of {licence_number} is not frozen."
    licence_number: str


@dataclass(eq=False)
class LicencesOverlap(RuleViolation):
    """Two licences of one LSP would be in force on the same day."""

    source: ClassVar[str] = FOUR_YEARS
    template: ClassVar[str] = "{licence_number} already has a licence in force on {day}."
    licence_number: str
    day: date


def last_day_of_licence(valid_from: date) -> date:
    """Return the last of the four years: the day before the same day of the fourth year."""
    return add_years(valid_from, LICENCE_YEARS) - ONE_DAY


def days_left(last_day: date, today: date) -> int:
    """Return the days from today to the last day of a licence; 0 when it has passed."""
    return max(0, (last_day - today).days)


def last_frozen_day(from_date: date, lifted_on: date) -> date:
    """Return the last day of a freeze that is lifted: the day before, so that issuing begins again at once.

    A freeze that is lifted on its first day lasts for that day.
    """
    return max(from_date, lifted_on - ONE_DAY)


def check_in_force(licence_number: str, terms: Iterable[LicenceTerm], day: date) -> None:
    """Raises LicenceFrozen or LicenceNotInForce unless one of an LSP's licences is in force on the day.

    A freeze of one of them is the LSP's: it lasts until it is lifted, whichever licence runs by then.
    """
    of_lsp = tuple(terms)
    running = {term.state_on(day) for term in of_lsp} & {LicenceState.IN_FORCE, LicenceState.FROZEN}
    if not running:
        raise LicenceNotInForce(licence_number, day)
    if any(freeze.covers(day) for term in of_lsp for freeze in term.freezes):
        raise LicenceFrozen(licence_number, day)


def check_no_overlap(licence_number: str, terms: Iterable[LicenceTerm], valid_from: date) -> None:
    """Raises LicencesOverlap when a term that starts on `valid_from` would meet an earlier or a later one."""
    valid_until = last_day_of_licence(valid_from)
    for term in terms:
        if term.valid_from <= valid_until and valid_from <= term.last_day:
            raise LicencesOverlap(licence_number, max(term.valid_from, valid_from))
