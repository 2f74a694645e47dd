"""The scope of an LSP (ruang lingkup): which versions of schemes it may certify, from when to when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from models.rules.violations import RuleViolation

SCOPE_CHANGE = "Laporan Kinerja BNSP 2021, line 343: the scope is what a licence and its changes (PRL) name"


@dataclass(frozen=True, slots=True)
class ScopeTerm:
    """One stay of a scheme version in an LSP's scope."""

    from_date: date
    to_date: date | None
    """The last day."""

    def covers(self, day: date) -> bool:
        """Tell whether the scheme version is in scope on that day."""
        return self.from_date <= day and (self.to_date is None or day <= self.to_date)


@dataclass(eq=False)
class SchemeNotInScope(RuleViolation):
    """The scheme version is not in the LSP's scope on the day."""

    source: ClassVar[str] = SCOPE_CHANGE
    template: ClassVar[str] = "{scheme} is not in the scope of {licence_number} on {day}."
    licence_number: str
    scheme: str
    day: date


@dataclass(eq=False)
class AlreadyInScope(RuleViolation):
    """The scheme version is in the LSP's scope already, or will be."""

    source: ClassVar[str] = SCOPE_CHANGE
    template: ClassVar[str] = "{scheme} is already in the scope of {licence_number} on {day}."
    licence_number: str
    scheme: str
    day: date


def check_in_scope(licence_number: str, scheme: str, terms: Iterable[ScopeTerm], day: date) -> None:
    """Raises SchemeNotInScope unless one term covers the day."""
    if not any(term.covers(day) for term in terms):
        raise SchemeNotInScope(licence_number, scheme, day)


def check_not_in_scope(licence_number: str, scheme: str, terms: Iterable[ScopeTerm], day: date) -> None:
    """Raises AlreadyInScope when a term runs on the day or later."""
    if any(term.to_date is None or day <= term.to_date for term in terms):
        raise AlreadyInScope(licence_number, scheme, day)
