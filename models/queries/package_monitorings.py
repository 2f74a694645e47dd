"""Who looked at which state-funded package, in which of the two phases, and what they found."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.queries.filters import Expression, criteria
from models.queries.pages import Page, PageRequest, read_page
from models.queries.rows import rows_by
from models.queries.sql_pages import read_rows
from models.rules.funded_packages import MonitoringPhase
from models.tables.funded_packages import FundedPackageMonitoring

BY_PHASE = """
SELECT m.phase, COUNT(*) AS monitored FROM funded_package_monitoring m
JOIN funded_package p ON p.id = m.package_id WHERE p.year = :year GROUP BY m.phase
"""
AWARDED = """
SELECT COUNT(*) AS awarded FROM funded_package
WHERE year = :year AND status IN ('AWARDED', 'RUNNING', 'REPORTED', 'CLOSED')
"""


@dataclass(frozen=True, slots=True)
class MonitoringRow:
    """One monitoring trip of two monitors."""

    id: int
    package_id: int
    package__number: str
    phase: MonitoringPhase
    first_monitor: str
    second_monitor: str
    visited_on: date
    report: str


@dataclass(frozen=True, slots=True)
class MonitoredRow:
    """How many of a year's packages were monitored in one phase."""

    phase: MonitoringPhase
    monitored: int
    awarded: int


async def monitorings_by_package(package_ids: Collection[int]) -> Mapping[int, Sequence[MonitoringRow]]:
    """The monitoring trips to some packages, in the order of the visits."""
    query = FundedPackageMonitoring.filter(package_id__in=list(package_ids)).order_by("visited_on", "id")
    return await rows_by("package_id", query, MonitoringRow)


async def monitoring_page(request: PageRequest, where: Expression) -> Page[MonitoringRow]:
    """A page of monitoring trips."""
    return await read_page(FundedPackageMonitoring.filter(criteria(where)), request, MonitoringRow)


async def monitored(year: int) -> Sequence[MonitoredRow]:
    """How many packages of a year were monitored in each phase, of those that were awarded."""
    counts = {row["phase"]: int(row["monitored"]) for row in await read_rows(BY_PHASE, year=year)}
    ((awarded,),) = [row.values() for row in await read_rows(AWARDED, year=year)]
    return [MonitoredRow(phase, counts.get(phase, 0), int(awarded)) for phase in MonitoringPhase]
