"""A surveillance takes place; its findings are recorded, closed one by one, and then the surveillance is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.permissions import check_role
from models.rules.surveillances import (
    SURVEILLANCE,
    FindingGrade,
    SurveillanceRecommendation,
    check_all_closed,
    check_due,
    check_open,
    check_visited_on,
)
from models.rules.texts import written
from models.rules.validity import jakarta_day
from models.rules.violations import NotFound, check_changed
from models.services.events import NewEvent, record_events
from models.services.licensing.licensing_lookups import surveillance_by_number
from models.services.register import Register
from models.services.steps import StepTaken, take_step
from models.tables.surveillances import Surveillance, SurveillanceFinding


@dataclass(frozen=True, slots=True)
class ConductSurveillance:
    """The team was there."""

    number: str
    visited_on: date


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to be mended."""

    clause: str
    grade: FindingGrade
    description: str
    due_on: date


@dataclass(frozen=True, slots=True)
class RecordSurveillance:
    """What the team reports."""

    number: str
    recommendation: SurveillanceRecommendation
    report_reference: str
    findings: tuple[Finding, ...] = ()
    """In the order of the report; without any, the surveillance is closed at once."""


@dataclass(frozen=True, slots=True)
class CloseFinding:
    """A finding was mended."""

    number: str
    position: int
    """From 1, as reported."""


async def conduct_surveillance(_register: Register, actor: Actor, now: datetime, request: ConductSurveillance) -> None:
    """Record the visit. Raises NotPermitted, NotFound, InvalidInput, StepNotAllowed, ConcurrentChange."""
    check_role(actor, Role.BNSP_LICENSING)
    check_visited_on(request.visited_on, jakarta_day(now))
    async with in_transaction():
        row = await surveillance_by_number(request.number)
        step = StepTaken("CONDUCT", row.number, details={"visitedOn": request.visited_on.isoformat()})
        await take_step(actor, now, SURVEILLANCE, row, step, visited_on=request.visited_on)


async def record_surveillance(_register: Register, actor: Actor, now: datetime, request: RecordSurveillance) -> None:
    """Record what was found. Raises NotPermitted, NotFound, InvalidInput, StepNotAllowed, ConcurrentChange."""
    check_role(actor, Role.BNSP_LICENSING)
    reference = written("reportReference", request.report_reference, 80)
    async with in_transaction():
        row = await surveillance_by_number(request.number)
        step = _reported(row, request)
        await _store(row, request.findings)
        report = {"recommendation": request.recommendation, "report_reference": reference}
        await take_step(actor, now, SURVEILLANCE, row, step, **report)


async def close_finding(_register: Register, actor: Actor, now: datetime, request: CloseFinding) -> None:
    """Close a finding today. Raises NotPermitted, NotFound, FindingAlreadyClosed, ConcurrentChange."""
    check_role(actor, Role.BNSP_LICENSING)
    async with in_transaction():
        findings = await SurveillanceFinding.filter(surveillance__number=request.number)
        finding = next((each for each in findings if each.position == request.position), None)
        if finding is None:
            raise NotFound("finding", f"{request.number} {request.position}")
        check_open(finding.clause, finding.closed_on)
        closed = await SurveillanceFinding.filter(id=finding.id, closed_on=None).update(closed_on=jakarta_day(now))
        check_changed(closed, "finding", request.number)
        kind, subject = EventKind.SURVEILLANCE_FINDING_CLOSED, SubjectKind.SURVEILLANCE
        event = NewEvent(kind, subject, request.number, details={"position": request.position})
        await record_events(actor, now, [event])


async def close_surveillance(_register: Register, actor: Actor, now: datetime, number: str) -> None:
    """Close a surveillance whose findings are closed. Raises NotPermitted, NotFound, FindingsStillOpen."""
    check_role(actor, Role.BNSP_LICENSING)
    async with in_transaction():
        row = await surveillance_by_number(number)
        SURVEILLANCE.step(row.status, "CLOSE")
        check_all_closed([each.closed_on for each in await SurveillanceFinding.filter(surveillance_id=row.id)])
        await take_step(actor, now, SURVEILLANCE, row, StepTaken("CLOSE", row.number))


def _reported(row: Surveillance, request: RecordSurveillance) -> StepTaken:
    """Check the report and return the step that it is: with findings they are open, without any all is done."""
    act = "REPORT_FINDINGS" if request.findings else "REPORT_NO_FINDINGS"
    SURVEILLANCE.step(row.status, act)
    for finding in request.findings:
        check_due(finding.due_on, row.visited_on)
    details = {"recommendation": request.recommendation.value, "findings": len(request.findings)}
    return StepTaken(act, row.number, details=details)


async def _store(row: Surveillance, findings: Sequence[Finding]) -> None:
    await SurveillanceFinding.bulk_create(
        [
            SurveillanceFinding(
                surveillance_id=row.id,
                position=position,
                clause=written("findings.clause", each.clause, 40),
                grade=each.grade,
                description=written("findings.description", each.description, 500),
                due_on=each.due_on,
            )
            for position, each in enumerate(findings, start=1)
        ]
    )
