"""Candidates for a first licence (CLSP) enter the register."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.lsps import LspType, P1Kind, check_p1_kind
from models.rules.permissions import check_role
from models.rules.sectors import parse_sector
from models.rules.texts import written
from models.services.events import NewEvent, record_events
from models.services.idempotency import IdempotentRequest, once
from models.services.lookups import provinces_by_code
from models.services.reference_numbers import next_reference
from models.services.register import Register
from models.tables.lsp_candidates import LspCandidate

OPERATION = "lspCandidateRegister"
PREFIX = "CLSP"


@dataclass(frozen=True, slots=True)
class RegisterCandidate:
    """A body that wants to become an LSP."""

    idempotency_key: str
    name: str
    type: LspType
    province: str
    """Code of the ministry of home affairs."""
    p1_kind: P1Kind | None = None
    name_en: str | None = None
    founder: str | None = None
    sector: str | None = None


async def register_candidate(register: Register, actor: Actor, now: datetime, request: RegisterCandidate) -> str:
    """Store a candidate and return its code. Raises NotPermitted, InvalidInput, NotFound, IdempotencyConflict."""
    check_role(actor, Role.BNSP_LICENSING)
    key = IdempotentRequest.of(actor, OPERATION, request.idempotency_key, request, register.national_ids)
    return await once(key, now, partial(_store, actor, now, request))


async def _store(actor: Actor, now: datetime, request: RegisterCandidate) -> str:
    check_p1_kind(request.type, request.p1_kind)
    provinces = await provinces_by_code([request.province])
    row = await LspCandidate.create(
        code=await next_reference(LspCandidate, PREFIX, "code"),
        name=written("name", request.name, 200),
        name_en=request.name_en,
        type=request.type,
        p1_kind=request.p1_kind,
        founder=request.founder,
        sector=parse_sector(request.sector).code if request.sector else None,
        province_id=provinces[request.province].id,
        created_at=now,
    )
    details = {"name": row.name, "type": row.type.value, "sector": row.sector}
    event = NewEvent(EventKind.LSP_CANDIDATE_REGISTERED, SubjectKind.LSP_CANDIDATE, row.code, details=details)
    await record_events(actor, now, [event])
    return row.code
