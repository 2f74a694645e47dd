"""Competency assessors enter the register, with the schemes they are competent for and the LSPs they belong to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.assessors import AssessorStatus, last_day_of_assessor
from models.rules.events import EventKind, SubjectKind
from models.rules.names import printed_name
from models.rules.numbers import AssessorNumber
from models.rules.permissions import check_role
from models.services.events import NewEvent, record_events
from models.services.lookups import AT_ONCE, ids_by, provinces_by_code
from models.services.register import Register
from models.tables.assessors import Assessor, AssessorMembership, AssessorScheme
from models.tables.lsps import Lsp
from models.tables.schemes import Scheme


@dataclass(frozen=True, slots=True)
class RegisterAssessor:
    """One assessor; the certificate lasts three years."""

    registration_number: str
    name: str
    province: str
    """Code of the ministry of home affairs."""
    certificate_valid_from: date
    schemes: tuple[str, ...] = ()
    """Codes of the schemes he or she is competent for."""
    lsps: tuple[str, ...] = ()
    """Licence numbers of the LSPs he or she belongs to, from the first day of the certificate."""
    subject: str | None = None
    """Who the login service says the assessor is."""


async def register_assessors(
    _register: Register, actor: Actor, now: datetime, requests: Sequence[RegisterAssessor]
) -> None:
    """Store assessors, all or none. Raises NotPermitted, InvalidInput, NotFound (province, scheme, LSP)."""
    check_role(actor, Role.BNSP_CERTIFICATION)
    async with in_transaction():
        await record_events(actor, now, await store_assessors(now, requests))


async def store_assessors(now: datetime, requests: Sequence[RegisterAssessor]) -> list[NewEvent]:
    """Store assessors in the running transaction; return the events that tell of them. Raises as the above."""
    provinces = await provinces_by_code({each.province for each in requests})
    rows = [_row(each, provinces[each.province].id, now) for each in requests]
    await Assessor.bulk_create(rows, batch_size=AT_ONCE)
    stored = await ids_by(Assessor, "registration_number", {row.registration_number for row in rows}, "assessor")
    pairs = [(each, stored[row.registration_number]) for each, row in zip(requests, rows, strict=True)]
    await _store_schemes(pairs)
    await _store_memberships(pairs)
    return [_event(row) for row in rows]


async def _store_schemes(assessors: Sequence[tuple[RegisterAssessor, int]]) -> None:
    schemes = await ids_by(Scheme, "code", {code for request, _ in assessors for code in request.schemes}, "scheme")
    rows = [
        AssessorScheme(assessor_id=assessor_id, scheme_id=schemes[code])
        for request, assessor_id in assessors
        for code in request.schemes
    ]
    await AssessorScheme.bulk_create(rows, batch_size=AT_ONCE)


async def _store_memberships(assessors: Sequence[tuple[RegisterAssessor, int]]) -> None:
    lsps = await ids_by(Lsp, "licence_number", {number for request, _ in assessors for number in request.lsps}, "LSP")
    rows = [
        AssessorMembership(assessor_id=assessor_id, lsp_id=lsps[number], from_date=request.certificate_valid_from)
        for request, assessor_id in assessors
        for number in request.lsps
    ]
    await AssessorMembership.bulk_create(rows, batch_size=AT_ONCE)


def _row(request: RegisterAssessor, province_id: int, now: datetime) -> Assessor:
    return Assessor(
        registration_number=str(AssessorNumber.parse(request.registration_number)),
        name=printed_name(request.name),
        province_id=province_id,
        certificate_valid_from=request.certificate_valid_from,
        certificate_valid_until=last_day_of_assessor(request.certificate_valid_from),
        status=AssessorStatus.ACTIVE,
        subject=request.subject,
        created_at=now,
    )


def _event(row: Assessor) -> NewEvent:
    details: Mapping[str, str] = {"until": row.certificate_valid_until.isoformat()}
    return NewEvent(EventKind.ASSESSOR_REGISTERED, SubjectKind.ASSESSOR, row.registration_number, details=details)
