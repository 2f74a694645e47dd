"""A candidate appeals against a decision (banding); the LSP's officer files the letter, or the holder does."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.appeals import APPEAL, AppealOpen, AppealStatus, check_appealable
from models.rules.events import EventKind, SubjectKind
from models.rules.permissions import check_acts_for
from models.rules.texts import written
from models.rules.violations import NotFound, found
from models.services.certification.certification_lookups import appeal_by_number
from models.services.events import NewEvent, record_events
from models.services.holders.hold_persons import hold_person
from models.services.idempotency import IdempotentRequest, once
from models.services.reference_numbers import next_reference
from models.services.register import Register
from models.services.steps import StepTaken, take_step
from models.tables.appeals import Appeal
from models.tables.assessments import Assessment

OPERATION = "appealFile"
PREFIX = "BDG"
LONGEST_GROUNDS = 1000  # characters


@dataclass(frozen=True, slots=True)
class FileAppeal:
    """Against which decision, and why."""

    idempotency_key: str
    assessment_id: int
    grounds: str


async def file_appeal(register: Register, actor: Actor, now: datetime, request: FileAppeal) -> str:
    """File it and return its number.

    Raises NotPermitted, NotFound, InvalidInput, PersonalDataErased, NothingToAppeal, AppealOpen, IdempotencyConflict.
    """
    grounds = written("grounds", request.grounds, LONGEST_GROUNDS)
    key = IdempotentRequest.of(actor, OPERATION, request.idempotency_key, request, register.national_ids)
    row = await Assessment.filter(id=request.assessment_id).select_related("lsp", "holder").first()
    assessment = found(row, "assessment", str(request.assessment_id))
    _check_may_file(actor, assessment)
    return await once(key, now, partial(_file, actor, now, assessment, grounds))


async def withdraw_appeal(_register: Register, actor: Actor, now: datetime, number: str) -> None:
    """Withdraw it; only who filed it does. Raises NotFound, StepNotAllowed, ConcurrentChange."""
    async with in_transaction():
        row = await appeal_by_number(number)
        if row.filed_by != actor.subject:
            raise NotFound("appeal", number)
        await take_step(actor, now, APPEAL, row, StepTaken("WITHDRAW", row.number))


def _check_may_file(actor: Actor, assessment: Assessment) -> None:
    """The candidate files it, or an officer of the LSP for the candidate."""
    is_candidate = actor.has_any(Role.SUBJECT) and assessment.holder.subject == actor.subject
    if not is_candidate:
        check_acts_for(actor, assessment.lsp.licence_number, Role.LSP_OFFICER)


async def _file(actor: Actor, now: datetime, assessment: Assessment, grounds: str) -> str:
    await hold_person(assessment.holder_id, f"assessment {assessment.id}")
    check_appealable(str(assessment.id), assessment.decision)
    opened = Appeal.filter(assessment_id=assessment.id, status__in=(AppealStatus.FILED, AppealStatus.IN_REVIEW))
    if (other := await opened.first()) is not None:
        raise AppealOpen(other.number)
    row = await Appeal.create(
        number=await next_reference(Appeal, PREFIX),
        assessment_id=assessment.id,
        grounds=grounds,
        status=APPEAL.start,
        filed_by=actor.subject,
        filed_at=now,
    )
    kind, subject = EventKind.APPEAL_FILED, SubjectKind.APPEAL
    await record_events(actor, now, [NewEvent(kind, subject, row.number, details={"assessment": assessment.id})])
    return row.number
