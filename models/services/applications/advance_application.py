"""What becomes of an application: pre-assessed, scheduled, declined, taken back; and assessed at last."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.applications import (
    APPLICATION,
    ApplicationAct,
    ApplicationStatus,
    AppliedFor,
    check_assessed_as_applied,
    check_may_advance,
    check_scheduled,
)
from models.rules.permissions import check_acts_for
from models.rules.texts import reason_given
from models.rules.validity import jakarta_day
from models.services.certification.certification_lookups import application_by_number
from models.services.register import Register
from models.services.steps import StepTaken, take_step
from models.tables.applications import Application


@dataclass(frozen=True, slots=True)
class AdvanceApplication:
    """One step."""

    number: str
    act: ApplicationAct
    reason: str | None = None
    """Why it is declined."""


@dataclass(frozen=True, slots=True)
class ScheduleApplication:
    """When the person is assessed."""

    number: str
    scheduled_on: date


@dataclass(frozen=True, slots=True)
class AssessedApplication:
    """An application, and the assessment that it has led to."""

    number: str
    assessed: AppliedFor
    assessment_id: int


@dataclass(frozen=True, slots=True)
class AssessedCandidate:
    """Somebody who was assessed, and when."""

    assessed: AppliedFor
    assessment_id: int
    assessed_on: date


async def advance_application(_register: Register, actor: Actor, now: datetime, request: AdvanceApplication) -> None:
    """Take the step. Raises NotFound, NotPermitted, InvalidInput, StepNotAllowed, ConcurrentChange."""
    reason = reason_given(request.reason or "") if request.act is ApplicationAct.DECLINE else None
    async with in_transaction():
        row = await application_by_number(request.number)
        check_may_advance(actor, request.act, row.lsp.licence_number, row.holder.subject)
        await take_step(actor, now, APPLICATION, row, StepTaken(request.act.value, row.number, reason))


async def schedule_application(_register: Register, actor: Actor, now: datetime, request: ScheduleApplication) -> None:
    """Set the day. Raises NotFound, NotPermitted, InvalidInput, StepNotAllowed, ConcurrentChange."""
    async with in_transaction():
        row = await application_by_number(request.number)
        check_acts_for(actor, row.lsp.licence_number, Role.LSP_OFFICER)
        check_scheduled(request.scheduled_on, jakarta_day(now))
        step = StepTaken("SCHEDULE", row.number, details={"on": request.scheduled_on.isoformat()})
        await take_step(actor, now, APPLICATION, row, step, scheduled_on=request.scheduled_on)


async def close_scheduled(actor: Actor, now: datetime, candidates: Sequence[AssessedCandidate]) -> None:
    """Let the assessments of a candidate sheet, which names no application, end those that were scheduled for the same.

    An application that is younger than the assessment does not end by it. It runs in the caller's transaction. Raises
    ConcurrentChange.
    """
    holder_ids = [each.assessed.holder for each in candidates]
    scheduled = Application.filter(holder_id__in=holder_ids, status=ApplicationStatus.SCHEDULED)
    by_application = {each.assessed: each for each in candidates}
    for row in await scheduled.order_by("id"):
        candidate = by_application.get(AppliedFor(row.holder_id, row.lsp_id, row.scheme_version_id))
        if candidate and jakarta_day(row.created_at) <= candidate.assessed_on:
            await _close(actor, now, row, candidate.assessment_id)


async def close_applications(actor: Actor, now: datetime, closed: Sequence[AssessedApplication]) -> None:
    """Let assessments that were recorded end the applications that they come of, in the running transaction.

    Raises NotFound, AssessedOtherwise, StepNotAllowed, ConcurrentChange.
    """
    for each in closed:
        row = await application_by_number(each.number)
        applied = AppliedFor(row.holder_id, row.lsp_id, row.scheme_version_id)
        check_assessed_as_applied(each.number, applied, each.assessed)
        await _close(actor, now, row, each.assessment_id)


async def _close(actor: Actor, now: datetime, row: Application, assessment_id: int) -> None:
    step = StepTaken("ASSESS", row.number, details={"assessment": assessment_id})
    await take_step(actor, now, APPLICATION, row, step, assessment_id=assessment_id)
