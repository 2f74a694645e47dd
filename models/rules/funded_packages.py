"""State-funded certification packages (PSKK): twenty candidates, two assessors, proposals, awards, monitoring."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from models.rules.life_cycle import LifeCycle, Step
from models.rules.violations import RuleViolation

PSKK = "Laporan Kinerja BNSP 2021, line 527: one package is twenty candidates, tested by two assessors"
CANDIDATES = 20
ASSESSORS = 2
MONITORS = 2


class FundedPackageStatus(StrEnum):
    """From the proposal to the closed report."""

    PROPOSED = "PROPOSED"
    VERIFIED = "VERIFIED"
    AWARDED = "AWARDED"
    REJECTED = "REJECTED"
    RUNNING = "RUNNING"
    REPORTED = "REPORTED"
    CLOSED = "CLOSED"


FUNDED_PACKAGE = LifeCycle(
    "FUNDED_PACKAGE",
    FundedPackageStatus.PROPOSED,
    (
        Step("VERIFY", (FundedPackageStatus.PROPOSED,), FundedPackageStatus.VERIFIED),
        Step("AWARD", (FundedPackageStatus.VERIFIED,), FundedPackageStatus.AWARDED),
        Step("REJECT", (FundedPackageStatus.PROPOSED, FundedPackageStatus.VERIFIED), FundedPackageStatus.REJECTED),
        Step("START", (FundedPackageStatus.AWARDED,), FundedPackageStatus.RUNNING),
        Step("REPORT", (FundedPackageStatus.RUNNING,), FundedPackageStatus.REPORTED),
        Step("CLOSE", (FundedPackageStatus.REPORTED,), FundedPackageStatus.CLOSED),
    ),
)


class FundedPackageAct(StrEnum):
    """The steps of BNSP that say nothing but a reason."""

    VERIFY = "VERIFY"
    REJECT = "REJECT"
    CLOSE = "CLOSE"


AWARDED = (
    FundedPackageStatus.AWARDED,
    FundedPackageStatus.RUNNING,
    FundedPackageStatus.REPORTED,
    FundedPackageStatus.CLOSED,
)
"""Packages that a decree has given to their LSP."""


class MonitoringPhase(StrEnum):
    """The two phases of monitoring."""

    EXECUTION = "EXECUTION"
    """Preparation and execution."""
    REPORTING = "REPORTING"


@dataclass(frozen=True, slots=True)
class PackageDeviation:
    """How far a package is from twenty candidates and two assessors; negative is too few."""

    candidates: int
    assessors: int

    @property
    def is_none(self) -> bool:
        """Tell whether the package is as it should be."""
        return self.candidates == 0 and self.assessors == 0


@dataclass(eq=False)
class PackageOverfull(RuleViolation):
    """More candidates or assessors than a package pays for."""

    source: ClassVar[str] = PSKK
    template: ClassVar[str] = "A package is {limit} {what}, not {count}."
    what: str
    count: int
    limit: int


@dataclass(eq=False)
class DeviationUnexplained(RuleViolation):
    """A package is reported with fewer people than it should have, and nobody says why."""

    source: ClassVar[str] = PSKK
    template: ClassVar[str] = "{candidates} candidates and {assessors} assessors: a reason must be recorded."
    candidates: int
    assessors: int


@dataclass(eq=False)
class MonitorsWrong(RuleViolation):
    """A monitoring trip is not made by two different people."""

    source: ClassVar[str] = "Laporan Kinerja BNSP 2021, line 535: one monitoring package is two monitors"
    template: ClassVar[str] = "A monitoring trip needs two different people, not {count}."
    count: int


@dataclass(eq=False)
class NotYetMonitored(RuleViolation):
    """The phase that is to be monitored has not begun."""

    source: ClassVar[str] = "Laporan Kinerja BNSP 2021, line 535: monitoring of the execution, then of the reporting"
    template: ClassVar[str] = "Package {number} is {status}: there is nothing to monitor in the phase {phase}."
    number: str
    status: FundedPackageStatus
    phase: MonitoringPhase


MONITORED = {
    MonitoringPhase.EXECUTION: AWARDED,
    MonitoringPhase.REPORTING: (FundedPackageStatus.REPORTED, FundedPackageStatus.CLOSED),
}
"""In which states each phase can be looked at."""


def check_monitorable(number: str, status: FundedPackageStatus, phase: MonitoringPhase) -> None:
    """Raises NotYetMonitored."""
    if status not in MONITORED[phase]:
        raise NotYetMonitored(number, status, phase)


def deviation(candidates: int, assessors: int) -> PackageDeviation:
    """Return how far a package is from the norm."""
    return PackageDeviation(candidates - CANDIDATES, assessors - ASSESSORS)


def check_room(what: str, count: int, limit: int) -> None:
    """Raises PackageOverfull when `count` people are more than the package pays for."""
    if count > limit:
        raise PackageOverfull(what, count, limit)


def check_reportable(candidates: int, assessors: int, reason: str | None) -> None:
    """Raises DeviationUnexplained unless the package is twenty by two, or a reason says why not."""
    if not deviation(candidates, assessors).is_none and not reason:
        raise DeviationUnexplained(candidates, assessors)


def check_monitors(monitors: frozenset[str]) -> None:
    """Raises MonitorsWrong."""
    if len(monitors) != MONITORS:
        raise MonitorsWrong(len(monitors))
