"""Surveillance of LSPs, at least once a year, and of certificate holders (surveilans)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from models.rules.life_cycle import LifeCycle, Step
from models.rules.validity import add_years
from models.rules.violations import InvalidInput, RuleViolation

YEARLY = "Peraturan BNSP 3/BNSP/III/2014 (Laporan Kinerja BNSP 2021, line 405): at least once a year"


class SurveillanceStatus(StrEnum):
    """Where a surveillance stands."""

    PLANNED = "PLANNED"
    NOTIFIED = "NOTIFIED"
    CONDUCTED = "CONDUCTED"
    """The team was there and has not reported its findings yet."""
    FINDINGS_OPEN = "FINDINGS_OPEN"
    CLOSED = "CLOSED"


SURVEILLANCE = LifeCycle(
    "SURVEILLANCE",
    SurveillanceStatus.PLANNED,
    (
        Step("NOTIFY", (SurveillanceStatus.PLANNED,), SurveillanceStatus.NOTIFIED),
        Step("CONDUCT", (SurveillanceStatus.NOTIFIED,), SurveillanceStatus.CONDUCTED),
        Step("REPORT_FINDINGS", (SurveillanceStatus.CONDUCTED,), SurveillanceStatus.FINDINGS_OPEN),
        Step("REPORT_NO_FINDINGS", (SurveillanceStatus.CONDUCTED,), SurveillanceStatus.CLOSED),
        Step("CLOSE", (SurveillanceStatus.FINDINGS_OPEN,), SurveillanceStatus.CLOSED),
    ),
)

DONE = (SurveillanceStatus.CONDUCTED, SurveillanceStatus.FINDINGS_OPEN, SurveillanceStatus.CLOSED)
"""The states in which the yearly visit has taken place."""


class FindingGrade(StrEnum):
    """How grave a finding is."""

    MAJOR = "MAJOR"
    MINOR = "MINOR"
    OBSERVATION = "OBSERVATION"


class SurveillanceRecommendation(StrEnum):
    """What the team recommends to BNSP."""

    MAINTAIN = "MAINTAIN"
    FREEZE = "FREEZE"
    REVOKE = "REVOKE"
    REDUCE_SCOPE = "REDUCE_SCOPE"


class HolderSurveillanceMethod(StrEnum):
    """How the holder of a certificate was looked after."""

    REPORT = "REPORT"
    INTERVIEW = "INTERVIEW"
    SITE = "SITE"


class HolderSurveillanceResult(StrEnum):
    """Whether the holder still uses the competence as certified."""

    MAINTAINED = "MAINTAINED"
    NOT_REACHED = "NOT_REACHED"
    CONCERN = "CONCERN"


@dataclass(eq=False)
class FindingsStillOpen(RuleViolation):
    """A surveillance is closed while a finding is open."""

    source: ClassVar[str] = YEARLY
    template: ClassVar[str] = "{open} findings are still open."
    open: int


@dataclass(eq=False)
class FindingAlreadyClosed(RuleViolation):
    """A finding is closed twice."""

    source: ClassVar[str] = YEARLY
    template: ClassVar[str] = "The finding on clause {clause} was closed on {closed_on}."
    clause: str
    closed_on: date


@dataclass(eq=False)
class HolderNotSurveyed(RuleViolation):
    """The certificate is not one whose holder is looked after, or was looked after in this way this year."""

    source: ClassVar[str] = "SE.1722/BNSP/XI/2021 on the surveillance of certificate holders"
    template: ClassVar[str] = "The holder of {registration_number} is not looked after: {reason}."
    registration_number: str
    reason: str


def check_visited_on(visited_on: date, today: date) -> None:
    """Raises InvalidInput for a visit in the future."""
    if visited_on > today:
        raise InvalidInput("visitedOn", "lies in the future")


def check_due(due_on: date, visited_on: date | None) -> None:
    """Raises InvalidInput when a finding must be mended before it was found."""
    if visited_on is not None and due_on < visited_on:
        raise InvalidInput("findings.dueOn", "is not before the visit")


def check_open(clause: str, closed_on: date | None) -> None:
    """Raises FindingAlreadyClosed unless the finding is open."""
    if closed_on is not None:
        raise FindingAlreadyClosed(clause, closed_on)


def check_all_closed(closed_on: Iterable[date | None]) -> None:
    """Raises FindingsStillOpen unless every finding has a day on which it was closed."""
    if still_open := sum(day is None for day in closed_on):
        raise FindingsStillOpen(still_open)


def is_overdue(due: date, closed_on: date | None, today: date) -> bool:
    """Tell whether a finding is open although it should have been mended before today."""
    return closed_on is None and due < today


def due_on(licensed_on: date, last_visit: date | None) -> date:
    """Return the day by which an LSP must have been visited: a year after its last visit, or after it was licensed."""
    return add_years(licensed_on if last_visit is None else max(last_visit, licensed_on), 1)


def overdue_days(licensed_on: date, last_visit: date | None, today: date) -> int:
    """Return the days since the yearly visit was due; 0 when it is not overdue."""
    return max(0, (today - due_on(licensed_on, last_visit)).days)
