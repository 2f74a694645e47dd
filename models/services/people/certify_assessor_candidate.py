"""A trained candidate passes the test and enters the register of assessors."""

from dataclasses import dataclass
from datetime import date, datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.assessor_candidates import ASSESSOR_CANDIDATE
from models.rules.numbers import AssessorNumber
from models.rules.permissions import check_role
from models.services.events import record_events
from models.services.lookups import assessor_by_number
from models.services.people.register_assessor import RegisterAssessor, store_assessors
from models.services.people.train_assessor_candidate import candidate_by_number, check_candidate_day
from models.services.register import Register
from models.services.steps import StepTaken, take_step
from models.tables.assessor_candidates import AssessorCandidate

CERTIFY = "CERTIFY"


@dataclass(frozen=True, slots=True)
class CertifyAssessorCandidate:
    """One candidate's certificate, valid for three years from the day of the test."""

    number: str
    registration_number: str
    """``MET.000.000042 2026``."""
    certified_on: date
    schemes: tuple[str, ...] = ()
    """Codes of the schemes he or she is competent for."""
    lsps: tuple[str, ...] = ()
    """Licence numbers of the LSPs he or she belongs to."""
    subject: str | None = None
    """Who the login service says the assessor is."""


async def certify_assessor_candidate(
    _register: Register, actor: Actor, now: datetime, request: CertifyAssessorCandidate
) -> None:
    """Make an assessor of a candidate. Raises NotPermitted, NotFound, InvalidInput, StepNotAllowed, StepsOutOfOrder."""
    check_role(actor, Role.BNSP_CERTIFICATION)
    async with in_transaction():
        row = await candidate_by_number(request.number)
        ASSESSOR_CANDIDATE.step(row.status, CERTIFY)
        check_candidate_day(row, CERTIFY, request.certified_on, now)
        events = await store_assessors(now, [_assessor(row, request)])
        assessor = await assessor_by_number(AssessorNumber.canonical(request.registration_number))
        step = StepTaken(CERTIFY, row.number, details={"assessor": assessor.registration_number})
        dated = {"tested_on": request.certified_on, "assessor_id": assessor.id}
        await take_step(actor, now, ASSESSOR_CANDIDATE, row, step, **dated)
        await record_events(actor, now, events)


def _assessor(row: AssessorCandidate, request: CertifyAssessorCandidate) -> RegisterAssessor:
    return RegisterAssessor(
        registration_number=request.registration_number,
        name=row.name,
        province=row.province.kemendagri_code,
        certificate_valid_from=request.certified_on,
        schemes=request.schemes,
        lsps=request.lsps,
        subject=request.subject,
    )
