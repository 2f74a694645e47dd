"""Certification schemes enter the register, still without a version."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.numbers import SchemeCode
from models.rules.permissions import check_role
from models.rules.schemes import SchemeFramework, SchemeKind, StandardBasis, check_level
from models.services.events import NewEvent, record_events
from models.services.register import Register
from models.tables.schemes import Scheme


@dataclass(frozen=True, slots=True)
class RegisterScheme:
    """One scheme, whatever its versions."""

    code: str
    kind: SchemeKind
    kbli_code: str
    kbji_code: str
    registration_prefix: str
    """What registration numbers begin with: ``TIK``, ``J``, ``F``."""
    kkni_level: int | None = None
    standard_basis: StandardBasis = StandardBasis.SKKNI
    framework: SchemeFramework = SchemeFramework.NATIONAL
    language: str = "id"
    """ISO 639-1 language of the assessment material."""
    sector: str | None = None
    owner_body: str | None = None


async def register_schemes(
    _register: Register, actor: Actor, now: datetime, requests: Sequence[RegisterScheme]
) -> None:
    """Store schemes, all or none. Raises NotPermitted, InvalidInput."""
    check_role(actor, Role.BNSP_CERTIFICATION)
    async with in_transaction():
        rows = [_scheme(each, now) for each in requests]
        await Scheme.bulk_create(rows)
        events = [NewEvent(EventKind.SCHEME_REGISTERED, SubjectKind.SCHEME, row.code) for row in rows]
        await record_events(actor, now, events)


def _scheme(request: RegisterScheme, now: datetime) -> Scheme:
    check_level(request.kind, request.kkni_level)
    code = SchemeCode.parse(request.code)
    return Scheme(
        code=str(code),
        number=int(code.digits),
        kind=request.kind,
        kkni_level=request.kkni_level,
        kbli_code=request.kbli_code,
        kbji_code=request.kbji_code,
        registration_prefix=request.registration_prefix,
        standard_basis=request.standard_basis,
        sector=request.sector,
        framework=request.framework,
        language=request.language,
        owner_body=request.owner_body,
        created_at=now,
    )
