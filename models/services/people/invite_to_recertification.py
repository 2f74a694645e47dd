"""BNSP invites assessors or master assessors to recertification (RCC): one cohort."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from models.rules.actors import Actor, Role
from models.rules.assessors import AssessorStatus
from models.rules.dated_steps import check_in_order
from models.rules.permissions import check_role
from models.rules.recertifications import (
    RECERTIFICATION,
    NothingToRecertify,
    RecertificationOpen,
    RecertificationSubject,
)
from models.rules.validity import jakarta_day
from models.services.events import NewEvent, record_events
from models.services.idempotency import IdempotentRequest, check_each_once, once
from models.services.lookups import AT_ONCE, assessors_by_number
from models.services.people.renew_certificate import certified
from models.services.register import Register
from models.tables.assessors import Assessor
from models.tables.recertifications import Recertification

OPERATION = "recertificationInvite"
KIND = "RECERTIFICATION_INVITED"
OPEN = tuple(state for state in RECERTIFICATION.states if not RECERTIFICATION.is_final(state))


@dataclass(frozen=True, slots=True)
class InviteToRecertification:
    """One cohort. Its year is that of the invitation."""

    idempotency_key: str
    subject_kind: RecertificationSubject
    assessors: tuple[str, ...]
    """Registration numbers."""
    invited_on: date


async def invite_to_recertification(
    register: Register, actor: Actor, now: datetime, request: InviteToRecertification
) -> Sequence[int]:
    """Store the invitations, all or none, and return their ids in the order of the request.

    Raises NotPermitted, NotFound, InvalidInput, StepsOutOfOrder, RecertificationOpen, NothingToRecertify.
    """
    check_role(actor, Role.BNSP_CERTIFICATION)
    check_each_once("assessors", request.assessors)
    check_in_order("INVITE", request.invited_on, date.min, jakarta_day(now))
    key = IdempotentRequest.of(actor, OPERATION, request.idempotency_key, request, register.national_ids)
    await once(key, now, lambda: _store(actor, now, request))
    return await _invited(request)


async def _store(actor: Actor, now: datetime, request: InviteToRecertification) -> str:
    found = await assessors_by_number(request.assessors)
    assessors = [found[number] for number in request.assessors]
    await _check_none_open(assessors)
    for each in assessors:
        await _check_may_be_invited(each, request.subject_kind)
    await Recertification.bulk_create([_row(each, request, now) for each in assessors], batch_size=AT_ONCE)
    ids = zip(await _invited(request), assessors, strict=True)
    events = [_event(number, assessor, request.subject_kind) for number, assessor in ids]
    await record_events(actor, now, events)
    return str(len(events))


async def _check_none_open(assessors: Collection[Assessor]) -> None:
    rows = Recertification.filter(assessor_id__in=[each.id for each in assessors], status__in=OPEN)
    row = await rows.select_related("assessor").first()
    if row is not None:
        raise RecertificationOpen(row.assessor.registration_number)


async def _check_may_be_invited(assessor: Assessor, subject: RecertificationSubject) -> None:
    if assessor.status is AssessorStatus.REVOKED:
        raise NothingToRecertify(assessor.registration_number, subject)
    await certified(subject, assessor)


def _row(assessor: Assessor, request: InviteToRecertification, now: datetime) -> Recertification:
    return Recertification(
        subject_kind=request.subject_kind,
        assessor_id=assessor.id,
        year=request.invited_on.year,
        status=RECERTIFICATION.start,
        invited_on=request.invited_on,
        created_at=now,
    )


def _event(number: int, assessor: Assessor, subject: RecertificationSubject) -> NewEvent:
    details = {"assessor": assessor.registration_number, "as": subject.value}
    return NewEvent(KIND, RECERTIFICATION.subject, str(number), details=details)


async def _invited(request: InviteToRecertification) -> list[int]:
    rows = Recertification.filter(
        assessor__registration_number__in=list(request.assessors),
        subject_kind=request.subject_kind,
        invited_on=request.invited_on,
    )
    ids = dict(await rows.order_by("id").values_list("assessor__registration_number", "id"))
    return [ids[number] for number in request.assessors]
