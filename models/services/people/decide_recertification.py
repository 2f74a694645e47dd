"""The technical committee decides about a recertification: competent, upgrading, or not yet competent."""

from dataclasses import dataclass
from datetime import date, datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.assessors import AssessorNotActive, AssessorStatus
from models.rules.impartiality import check_not_own_case
from models.rules.permissions import check_role
from models.rules.recertifications import RECERTIFICATION, PlenaryOutcome
from models.services.people.advance_recertification import check_day, recertification_by_id
from models.services.people.assessor_terms import names_of
from models.services.people.renew_certificate import renew_certificate
from models.services.register import Register
from models.services.steps import StepTaken, take_step
from models.tables.recertifications import Recertification


@dataclass(frozen=True, slots=True)
class DecideRecertification:
    """One decision and the day of the plenary."""

    recertification_id: int
    outcome: PlenaryOutcome
    on: date


async def decide_recertification(
    _register: Register, actor: Actor, now: datetime, request: DecideRecertification
) -> None:
    """Decide; COMPETENT renews the certificate for three years.

    Raises NotPermitted, NotFound, StepNotAllowed, StepsOutOfOrder, DecidesInOwnCase, AssessorNotActive,
    ConcurrentChange.
    """
    check_role(actor, Role.BNSP_CERTIFICATION)
    async with in_transaction():
        row = await recertification_by_id(request.recertification_id)
        check_not_own_case(row.assessor.registration_number, actor.subject, names_of(row.assessor))
        RECERTIFICATION.step(row.status, request.outcome)
        check_day(row, request.outcome, request.on, now)
        details = {"assessor": row.assessor.registration_number, "on": request.on.isoformat()}
        if request.outcome is PlenaryOutcome.COMPETENT:
            details["until"] = (await _renew(row, request.on, now)).isoformat()
        step = StepTaken(request.outcome, str(row.id), details=details)
        await take_step(actor, now, RECERTIFICATION, row, step, plenary_on=request.on)


async def _renew(row: Recertification, on: date, now: datetime) -> date:
    if row.assessor.status is AssessorStatus.REVOKED:
        raise AssessorNotActive(row.assessor.registration_number)
    return (await renew_certificate(now, row.subject_kind, row.assessor, on)).valid_until
