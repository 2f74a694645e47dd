"""A candidate for master assessor begins the internship, is proposed and assessed; the plenary decides."""

from dataclasses import dataclass
from datetime import date, datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.dated_steps import check_in_order
from models.rules.impartiality import check_not_own_case
from models.rules.master_assessors import (
    MASTER_ASSESSOR,
    MASTER_ASSESSOR_YEARS,
    CertificationOutcome,
    InternshipKind,
    MasterAssessorAct,
    check_eligible,
)
from models.rules.permissions import check_role
from models.rules.validity import add_years, jakarta_day
from models.services.people.assessor_terms import names_of
from models.services.people.record_internship import master_assessor_by_number
from models.services.register import Register
from models.services.steps import StepTaken, take_step
from models.tables.master_assessors import InternshipSession, MasterAssessor


@dataclass(frozen=True, slots=True)
class AdvanceMasterAssessor:
    """One step on the way to the plenary."""

    registration_number: str
    act: MasterAssessorAct


@dataclass(frozen=True, slots=True)
class DecideMasterAssessor:
    """What the plenary of the technical committee decided, and when."""

    registration_number: str
    outcome: CertificationOutcome
    on: date


async def advance_master_assessor(
    _register: Register, actor: Actor, now: datetime, request: AdvanceMasterAssessor
) -> None:
    """Take the step. Raises NotPermitted, NotFound, StepNotAllowed, InternshipIncomplete, DecidesInOwnCase."""
    check_role(actor, Role.BNSP_CERTIFICATION)
    async with in_transaction():
        row = await master_assessor_by_number(request.registration_number)
        check_not_own_case(request.registration_number, actor.subject, names_of(row.assessor))
        MASTER_ASSESSOR.step(row.status, request.act)
        if request.act is MasterAssessorAct.PROPOSE:
            check_eligible(*[await _sessions(row, kind) for kind in InternshipKind])
        await take_step(actor, now, MASTER_ASSESSOR, row, StepTaken(request.act, request.registration_number))


async def decide_master_assessor(
    _register: Register, actor: Actor, now: datetime, request: DecideMasterAssessor
) -> None:
    """Certify for three years, or not yet. Neither the candidate nor a supervisor of the internship decides.

    Raises NotPermitted, NotFound, StepNotAllowed, StepsOutOfOrder, DecidesInOwnCase, ConcurrentChange.
    """
    check_role(actor, Role.BNSP_CERTIFICATION)
    async with in_transaction():
        row = await master_assessor_by_number(request.registration_number)
        check_not_own_case(request.registration_number, actor.subject, await _partial(row))
        MASTER_ASSESSOR.step(row.status, request.outcome)
        check_in_order(request.outcome, request.on, await _last_session(row), jakarta_day(now))
        step = StepTaken(request.outcome, request.registration_number, details={"on": request.on.isoformat()})
        await take_step(actor, now, MASTER_ASSESSOR, row, step, **_certificate(request))


async def _sessions(row: MasterAssessor, kind: InternshipKind) -> int:
    return await InternshipSession.filter(candidate_id=row.id, kind=kind).count()


async def _partial(row: MasterAssessor) -> frozenset[str]:
    """Return the names of the candidate and of everybody who supervised the internship."""
    sessions = InternshipSession.filter(candidate_id=row.id).select_related("supervisor__assessor")
    supervisors = [names_of(session.supervisor.assessor) for session in await sessions]
    return frozenset.union(names_of(row.assessor), *supervisors)


async def _last_session(row: MasterAssessor) -> date:
    last = await InternshipSession.filter(candidate_id=row.id).order_by("-held_on").first()
    return date(row.training_year, 1, 1) if last is None else last.held_on


def _certificate(request: DecideMasterAssessor) -> dict[str, date]:
    if request.outcome is not CertificationOutcome.COMPETENT:
        return {}
    until = add_years(request.on, MASTER_ASSESSOR_YEARS)
    return {"certificate_valid_from": request.on, "certificate_valid_until": until}
