"""Certification schemes enter the register, still without a version."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.numbers import SchemeCode
from models.rules.permissions import check_role
from models.rules.schemes import SchemeFramework, SchemeKind, StandardBasis, check_classes, check_language, check_level
from models.rules.violations import InvalidInput
from models.services.events import NewEvent, record_events
from models.services.idempotency import check_each_once
from models.services.lookups import AT_ONCE, chunks
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
    """Store schemes, all or none. Raises NotPermitted, InvalidInput, AseanSchemeTranslated."""
    check_role(actor, Role.BNSP_CERTIFICATION)
    async with in_transaction():
        rows = [_scheme(each, now) for each in requests]
        await _check_new([row.code for row in rows])
        await Scheme.bulk_create(rows)
        events = [NewEvent(EventKind.SCHEME_REGISTERED, SubjectKind.SCHEME, row.code) for row in rows]
        await record_events(actor, now, events)


async def _check_new(codes: Sequence[str]) -> None:
    check_each_once("code", codes)
    for some in chunks(codes, AT_ONCE):
        if known := await Scheme.filter(code__in=some).first():
            raise InvalidInput("code", f"{known.code} is that of another scheme")


def _scheme(request: RegisterScheme, now: datetime) -> Scheme:
    code = SchemeCode.parse(request.code)
    check_level(request.kind, request.kkni_level)
    check_classes(request.kbli_code, request.kbji_code, request.registration_prefix)
    check_language(str(code), request.framework, request.language)
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
