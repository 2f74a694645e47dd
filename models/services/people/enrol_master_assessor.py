"""An assessor is enrolled as candidate for master assessor, or as one who was certified before the register began."""

from dataclasses import dataclass
from datetime import date, datetime

from models.rules.actors import Actor, Role
from models.rules.assessors import AssessorExpired, AssessorNotActive, AssessorState, state_on
from models.rules.dated_steps import check_in_order
from models.rules.master_assessors import (
    MASTER_ASSESSOR,
    MASTER_ASSESSOR_YEARS,
    AlreadyEnrolled,
    MasterAssessorStatus,
)
from models.rules.permissions import check_role
from models.rules.validity import add_years, check_year, jakarta_day
from models.services.events import NewEvent, record_events
from models.services.idempotency import IdempotentRequest, once
from models.services.lookups import assessor_by_number
from models.services.register import Register
from models.tables.assessors import Assessor
from models.tables.master_assessors import MasterAssessor

OPERATION = "masterAssessorEnrol"
KIND = "MASTER_ASSESSOR_ENROLLED"


@dataclass(frozen=True, slots=True)
class EnrolMasterAssessor:
    """One assessor who was trained to become a master assessor."""

    idempotency_key: str
    registration_number: str
    training_year: int
    certified_on: date | None = None
    """For those who were certified before the register began."""


async def enrol_master_assessor(register: Register, actor: Actor, now: datetime, request: EnrolMasterAssessor) -> str:
    """Store the entry and return the assessor's registration number.

    Raises NotPermitted, InvalidInput, NotFound, AssessorNotActive, AssessorExpired, AlreadyEnrolled, StepsOutOfOrder.
    """
    check_role(actor, Role.BNSP_CERTIFICATION)
    key = IdempotentRequest.of(actor, OPERATION, request.idempotency_key, request, register.national_ids)
    return await once(key, now, lambda: _store(actor, now, request))


async def _store(actor: Actor, now: datetime, request: EnrolMasterAssessor) -> str:
    assessor = await assessor_by_number(request.registration_number)
    await _check_may_enrol(assessor, request, jakarta_day(now))
    certified_on = request.certified_on
    await MasterAssessor.create(
        assessor_id=assessor.id,
        training_year=request.training_year,
        status=MASTER_ASSESSOR.start if certified_on is None else MasterAssessorStatus.CERTIFIED,
        certificate_valid_from=certified_on,
        certificate_valid_until=certified_on and add_years(certified_on, MASTER_ASSESSOR_YEARS),
        created_at=now,
    )
    await record_events(actor, now, [_event(request)])
    return assessor.registration_number


async def _check_may_enrol(assessor: Assessor, request: EnrolMasterAssessor, today: date) -> None:
    check_year(request.training_year, "trainingYear")
    if await MasterAssessor.filter(assessor_id=assessor.id).exists():
        raise AlreadyEnrolled(assessor.registration_number)
    check_in_order("TRAIN", date(request.training_year, 1, 1), date.min, today)
    if request.certified_on is not None:
        check_in_order("CERTIFY", request.certified_on, date(request.training_year, 1, 1), today)
    else:
        _check_active(assessor, today)


def _check_active(assessor: Assessor, today: date) -> None:
    state = state_on(assessor.status, assessor.certificate_valid_until, today)
    if state is AssessorState.EXPIRED:
        raise AssessorExpired(assessor.registration_number, today)
    if state in (AssessorState.SUSPENDED, AssessorState.REVOKED):
        raise AssessorNotActive(assessor.registration_number)


def _event(request: EnrolMasterAssessor) -> NewEvent:
    certified_on = request.certified_on
    details: dict[str, object] = {"trained": request.training_year}
    if certified_on is not None:
        details["certified"] = certified_on.isoformat()
    return NewEvent(KIND, MASTER_ASSESSOR.subject, request.registration_number, details=details)
