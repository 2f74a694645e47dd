"""BNSP verifies proposals of state-funded packages, awards them by decree, rejects, closes and monitors them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.assessments import check_not_in_future
from models.rules.events import EventKind, SubjectKind
from models.rules.funded_packages import (
    FUNDED_PACKAGE,
    FundedPackageAct,
    MonitoringPhase,
    check_monitorable,
    check_monitors,
)
from models.rules.numbers import DecreeNumber
from models.rules.permissions import check_role
from models.rules.texts import reason_given, written
from models.rules.validity import jakarta_day
from models.rules.violations import InvalidInput
from models.services.certification.certification_lookups import funded_package_by_number
from models.services.events import NewEvent, record_events
from models.services.idempotency import check_each_once
from models.services.lookups import rows_by
from models.services.register import Register
from models.services.steps import StepTaken, take_step, take_steps
from models.tables.funded_packages import FundedPackage, FundedPackageMonitoring

LONGEST_NAME = 200  # characters
LONGEST_REPORT = 1000  # characters


@dataclass(frozen=True, slots=True)
class AdvancePackage:
    """One step of BNSP's."""

    number: str
    act: FundedPackageAct
    reason: str | None = None
    """Why it is rejected."""


@dataclass(frozen=True, slots=True)
class AwardPackages:
    """A decree awards packages (SK Penetapan Paket PSKK)."""

    decree_number: str
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MonitorPackage:
    """Two monitors looked at a package in one phase."""

    number: str
    phase: MonitoringPhase
    monitors: tuple[str, str]
    visited_on: date
    report: str


async def advance_package(_register: Register, actor: Actor, now: datetime, request: AdvancePackage) -> None:
    """Take the step. Raises NotPermitted, NotFound, InvalidInput, StepNotAllowed, ConcurrentChange."""
    check_role(actor, Role.BNSP_CERTIFICATION)
    reason = reason_given(request.reason or "") if request.act is FundedPackageAct.REJECT else None
    async with in_transaction():
        row = await funded_package_by_number(request.number)
        await take_step(actor, now, FUNDED_PACKAGE, row, StepTaken(request.act, row.number, reason))


async def verify_packages(_register: Register, actor: Actor, now: datetime, numbers: Sequence[str]) -> None:
    """Verify proposals, all or none. Raises NotPermitted, NotFound, InvalidInput, StepNotAllowed, ConcurrentChange."""
    check_role(actor, Role.BNSP_CERTIFICATION)
    check_each_once("numbers", numbers)
    async with in_transaction():
        steps = [StepTaken(FundedPackageAct.VERIFY, number) for number in numbers]
        await take_steps(actor, now, FUNDED_PACKAGE, await _packages(numbers), steps)


async def award_packages(_register: Register, actor: Actor, now: datetime, request: AwardPackages) -> None:
    """Award all packages of a decree, or none. Raises NotPermitted, NotFound, InvalidInput, StepNotAllowed."""
    check_role(actor, Role.BNSP_CERTIFICATION)
    check_each_once("numbers", request.numbers)
    if not request.numbers:
        raise InvalidInput("numbers", "a decree awards at least one package")
    decree = DecreeNumber.canonical(request.decree_number)
    async with in_transaction():
        rows = await _packages(request.numbers)
        steps = [StepTaken("AWARD", number, details={"decree": decree}) for number in request.numbers]
        await take_steps(actor, now, FUNDED_PACKAGE, rows, steps, decree_number=decree)


async def monitor_package(_register: Register, actor: Actor, now: datetime, request: MonitorPackage) -> None:
    """Record a monitoring trip. Raises NotPermitted, NotFound, InvalidInput, MonitorsWrong, NotYetMonitored."""
    check_role(actor, Role.BNSP_CERTIFICATION)
    monitors = tuple(written("monitors", each, LONGEST_NAME) for each in request.monitors)
    check_monitors(frozenset(monitors))
    check_not_in_future(request.visited_on, jakarta_day(now))
    async with in_transaction():
        row = await funded_package_by_number(request.number)
        check_monitorable(row.number, row.status, request.phase)
        await _store(row.id, request, monitors, now)
        details = {"phase": request.phase.value, "visitedOn": request.visited_on.isoformat()}
        kind, subject = EventKind.FUNDED_PACKAGE_MONITORED, SubjectKind.FUNDED_PACKAGE
        await record_events(actor, now, [NewEvent(kind, subject, row.number, details=details)])


async def _packages(numbers: Sequence[str]) -> list[FundedPackage]:
    found = await rows_by(FundedPackage, "number", numbers, "funded package")
    return [found[number] for number in numbers]


async def _store(package_id: int, request: MonitorPackage, monitors: tuple[str, ...], now: datetime) -> None:
    if await FundedPackageMonitoring.filter(package_id=package_id, phase=request.phase).exists():
        raise InvalidInput("phase", "was monitored already")
    first, second = monitors
    await FundedPackageMonitoring.create(
        package_id=package_id,
        phase=request.phase,
        first_monitor=first,
        second_monitor=second,
        visited_on=request.visited_on,
        report=written("report", request.report, LONGEST_REPORT),
        created_at=now,
    )
