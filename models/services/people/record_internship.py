"""A session of teaching or examining in the internship of a candidate for master assessor (magang)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from models.rules.actors import Actor, Role
from models.rules.dated_steps import check_in_order
from models.rules.impartiality import check_not_own_case
from models.rules.master_assessors import MASTER_ASSESSOR, InternshipKind, check_intern, check_supervisor
from models.rules.permissions import check_role
from models.rules.recertifications import RecertificationSubject
from models.rules.validity import jakarta_day
from models.rules.violations import InvalidInput, NotPermitted, found
from models.services.events import NewEvent, record_events
from models.services.idempotency import IdempotentRequest, once
from models.services.people.assessor_terms import names_of
from models.services.register import Register
from models.tables.assessor_certificates import PastAssessorCertificate
from models.tables.master_assessors import InternshipSession, MasterAssessor

OPERATION = "internshipSessionRecord"
KIND = "INTERNSHIP_SESSION_RECORDED"


@dataclass(frozen=True, slots=True)
class RecordInternship:
    """One session and the master assessor who supervised it."""

    idempotency_key: str
    candidate: str
    """Registration number."""
    kind: InternshipKind
    held_on: date
    place: str
    supervisor: str
    """Registration number of a master assessor."""
    evidence: str
    """Reference of the report."""


async def record_internship(register: Register, actor: Actor, now: datetime, request: RecordInternship) -> int:
    """Store a session and return its id. BNSP writes it down, or the master assessor who supervised it.

    Raises NotPermitted, NotFound, InvalidInput, NotAnIntern, SupervisorNotCertified, DecidesInOwnCase, StepsOutOfOrder.
    """
    check_role(actor, Role.BNSP_CERTIFICATION, Role.SUBJECT)
    key = IdempotentRequest.of(actor, OPERATION, request.idempotency_key, request, register.national_ids)
    return int(await once(key, now, lambda: _store(actor, now, request)))


async def master_assessor_by_number(registration_number: str) -> MasterAssessor:
    """Return an entry among the master assessors, with its assessor. Raises NotFound."""
    rows = MasterAssessor.filter(assessor__registration_number=registration_number)
    return found(await rows.select_related("assessor").first(), "master assessor", registration_number)


async def _store(actor: Actor, now: datetime, request: RecordInternship) -> str:
    candidate = await master_assessor_by_number(request.candidate)
    supervisor = await master_assessor_by_number(request.supervisor)
    _check_may_write_down(actor, candidate, supervisor)
    check_intern(request.candidate, candidate.status)
    check_in_order(request.kind, request.held_on, date(candidate.training_year, 1, 1), jakarta_day(now))
    check_supervisor(request.supervisor, await _terms(supervisor), request.held_on)
    row = await InternshipSession.create(
        candidate_id=candidate.id,
        kind=request.kind,
        held_on=request.held_on,
        place=_given("place", request.place),
        supervisor_id=supervisor.id,
        evidence_reference=_given("evidence", request.evidence),
        created_at=now,
    )
    details = {"kind": request.kind.value, "on": request.held_on.isoformat(), "supervisor": request.supervisor}
    await record_events(actor, now, [NewEvent(KIND, MASTER_ASSESSOR.subject, request.candidate, details=details)])
    return str(row.id)


def _check_may_write_down(actor: Actor, candidate: MasterAssessor, supervisor: MasterAssessor) -> None:
    """Nobody attests his or her own sessions; a master assessor attests those that he or she supervised."""
    own = names_of(candidate.assessor)
    check_not_own_case(candidate.assessor.registration_number, actor.subject, own)
    check_not_own_case(candidate.assessor.registration_number, supervisor.assessor.registration_number, own)
    if not actor.has_any(Role.BNSP_CERTIFICATION) and actor.subject not in names_of(supervisor.assessor):
        raise NotPermitted("another master assessor supervised the session")


async def _terms(supervisor: MasterAssessor) -> Sequence[tuple[date, date]]:
    past = PastAssessorCertificate.filter(
        assessor_id=supervisor.assessor_id, kind=RecertificationSubject.MASTER_ASSESSOR
    )
    terms = [(row.valid_from, row.valid_until) for row in await past]
    if supervisor.certificate_valid_from is not None and supervisor.certificate_valid_until is not None:
        terms.append((supervisor.certificate_valid_from, supervisor.certificate_valid_until))
    return terms


def _given(field: str, text: str) -> str:
    if not text.strip():
        raise InvalidInput(field, "must not be empty")
    return text.strip()
