"""Other bodies recognise assessors: ASEAN national assessors, and those whom LPJK has recorded."""

from dataclasses import dataclass
from datetime import date, datetime

from tortoise.expressions import Q
from tortoise.transactions import in_transaction

from models.rules.actors import Actor
from models.rules.assessor_recognitions import (
    AlreadyRecognised,
    NotRecognised,
    RecognitionKind,
    check_job_title,
    check_recognises,
)
from models.rules.dated_steps import check_in_order
from models.rules.events import SubjectKind
from models.rules.validity import jakarta_day
from models.rules.violations import check_changed
from models.services.events import NewEvent, record_events
from models.services.idempotency import IdempotentRequest, once
from models.services.lookups import assessor_by_number
from models.services.register import Register
from models.tables.assessor_recognitions import AssessorRecognition

OPERATION = "assessorRecognise"
RECOGNISED = "ASSESSOR_RECOGNISED"
ENDED = "ASSESSOR_RECOGNITION_ENDED"


@dataclass(frozen=True, slots=True)
class RecogniseAssessor:
    """One recognition."""

    idempotency_key: str
    registration_number: str
    kind: RecognitionKind
    from_date: date
    job_title: str | None = None
    """For ASEAN national assessors: the job title of the ASEAN standard, in English."""


@dataclass(frozen=True, slots=True)
class EndRecognition:
    """The last day of the recognition that lasts."""

    registration_number: str
    kind: RecognitionKind
    to_date: date


async def recognise_assessor(register: Register, actor: Actor, now: datetime, request: RecogniseAssessor) -> int:
    """Store a recognition and return its id. The body that gives it does it, or BNSP for that body.

    Raises NotPermitted, NotFound, InvalidInput, StepsOutOfOrder, AlreadyRecognised.
    """
    check_recognises(actor, request.kind)
    check_job_title(request.kind, request.job_title)
    check_in_order("RECOGNISE", request.from_date, date.min, jakarta_day(now))
    key = IdempotentRequest.of(actor, OPERATION, request.idempotency_key, request, register.national_ids)
    return int(await once(key, now, lambda: _store(actor, now, request)))


async def end_recognition(_register: Register, actor: Actor, now: datetime, request: EndRecognition) -> None:
    """End what lasts. Raises NotPermitted, NotFound, NotRecognised, StepsOutOfOrder, ConcurrentChange."""
    check_recognises(actor, request.kind)
    async with in_transaction():
        assessor = await assessor_by_number(request.registration_number)
        row = await AssessorRecognition.filter(assessor_id=assessor.id, kind=request.kind, to_date=None).first()
        if row is None:
            raise NotRecognised(request.registration_number, request.kind)
        check_in_order("END", request.to_date, row.from_date, jakarta_day(now))
        changed = await AssessorRecognition.filter(id=row.id, to_date=None).update(to_date=request.to_date)
        check_changed(changed, "assessor", request.registration_number)
        await record_events(actor, now, [_event(ENDED, request.registration_number, request.kind, request.to_date)])


async def _store(actor: Actor, now: datetime, request: RecogniseAssessor) -> str:
    assessor = await assessor_by_number(request.registration_number)
    lasting = AssessorRecognition.filter(Q(to_date=None) | Q(to_date__gte=request.from_date))
    row = await lasting.filter(assessor_id=assessor.id, kind=request.kind).first()
    if row is not None:
        raise AlreadyRecognised(request.registration_number, request.kind, row.from_date)
    stored = await AssessorRecognition.create(
        assessor_id=assessor.id,
        kind=request.kind,
        job_title=request.job_title,
        from_date=request.from_date,
        created_at=now,
    )
    await record_events(actor, now, [_event(RECOGNISED, request.registration_number, request.kind, request.from_date)])
    return str(stored.id)


def _event(kind: str, registration_number: str, recognition: RecognitionKind, day: date) -> NewEvent:
    details = {"recognition": recognition.value, "on": day.isoformat()}
    return NewEvent(kind, SubjectKind.ASSESSOR, registration_number, details=details)
