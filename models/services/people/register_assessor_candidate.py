"""A candidate is registered for the training of assessors."""

from dataclasses import dataclass
from datetime import datetime

from models.rules.actors import Actor, Role
from models.rules.assessor_candidates import ASSESSOR_CANDIDATE, AssessorSponsor, check_sponsor
from models.rules.names import printed_name
from models.rules.permissions import check_role
from models.rules.violations import InvalidInput
from models.services.events import NewEvent, record_events
from models.services.idempotency import IdempotentRequest, once
from models.services.lookups import lsp_by_licence, provinces_by_code
from models.services.reference_numbers import next_reference
from models.services.register import Register
from models.tables.assessor_candidates import AssessorCandidate
from models.tables.lsps import Lsp

OPERATION = "assessorCandidateRegister"
PREFIX = "CAS"
KIND = "ASSESSOR_CANDIDATE_REGISTERED"


@dataclass(frozen=True, slots=True)
class RegisterAssessorCandidate:
    """One candidate and who sends him or her."""

    idempotency_key: str
    name: str
    province: str
    """Code of the ministry of home affairs."""
    sponsor_kind: AssessorSponsor
    sponsor: str
    """The licence number of an LSP; the name of any other sponsor."""
    verification_sheet: str | None = None
    """Number of the scheme verification sheet, for a body without a licence."""


async def register_assessor_candidate(
    register: Register, actor: Actor, now: datetime, request: RegisterAssessorCandidate
) -> str:
    """Store a candidate; return the number. Raises NotPermitted, NotFound, InvalidInput, VerificationSheetMissing."""
    check_role(actor, Role.BNSP_CERTIFICATION)
    check_sponsor(request.sponsor_kind, request.sponsor, request.verification_sheet)
    key = IdempotentRequest.of(actor, OPERATION, request.idempotency_key, request, register.national_ids)
    return await once(key, now, lambda: _store(actor, now, request))


async def _store(actor: Actor, now: datetime, request: RegisterAssessorCandidate) -> str:
    lsp = await _lsp(request)
    row = await AssessorCandidate.create(
        number=await next_reference(AssessorCandidate, PREFIX),
        name=printed_name(request.name),
        province_id=(await provinces_by_code([request.province]))[request.province].id,
        sponsor_kind=request.sponsor_kind,
        sponsor_name=_named(lsp.name if lsp else request.sponsor),
        lsp_id=lsp.id if lsp else None,
        verification_sheet=request.verification_sheet,
        status=ASSESSOR_CANDIDATE.start,
        created_at=now,
    )
    await record_events(actor, now, [NewEvent(KIND, ASSESSOR_CANDIDATE.subject, row.number)])
    return row.number


async def _lsp(request: RegisterAssessorCandidate) -> Lsp | None:
    return await lsp_by_licence(request.sponsor) if request.sponsor_kind is AssessorSponsor.LSP else None


def _named(sponsor: str) -> str:
    if not sponsor.strip():
        raise InvalidInput("sponsor", "must not be empty")
    return sponsor.strip()
