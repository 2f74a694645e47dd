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
from models.services.idempotency import check_each_once
from models.services.insert_rows import NewRow, insert_rows
from models.services.lookups import check_new, ids_by, provinces_by_code
from models.services.register import Register
from models.tables.assessors import Assessor, AssessorMembership, AssessorScheme
from models.tables.lsps import Lsp
from models.tables.provinces import Province
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
    for each in requests:
        check_each_once("schemes", each.schemes)
        check_each_once("licenceNumbers", each.lsps)
    provinces = await provinces_by_code({each.province for each in requests})
    numbers = [AssessorNumber.canonical(each.registration_number) for each in requests]
    await check_new(Assessor, "registration_number", numbers, "registrationNumber")
    await check_new(Assessor, "subject", [each.subject for each in requests], "subject")
    rows = [_row(*each, provinces, now) for each in zip(requests, numbers, strict=True)]
    await insert_rows(Assessor, rows)
    stored = await ids_by(Assessor, "registration_number", set(numbers), "assessor")
    pairs = [(each, stored[number]) for each, number in zip(requests, numbers, strict=True)]
    await _store_schemes(pairs)
    await _store_memberships(pairs)
    return [_event(*each) for each in zip(requests, numbers, strict=True)]


async def _store_schemes(assessors: Sequence[tuple[RegisterAssessor, int]]) -> None:
    schemes = await ids_by(Scheme, "code", {code for request, _ in assessors for code in request.schemes}, "scheme")
    rows = [
        {"assessor_id": assessor_id, "scheme_id": schemes[code]}
        for request, assessor_id in assessors
        for code in request.schemes
    ]
    await insert_rows(AssessorScheme, rows)


async def _store_memberships(assessors: Sequence[tuple[RegisterAssessor, int]]) -> None:
    lsps = await ids_by(Lsp, "licence_number", {number for request, _ in assessors for number in request.lsps}, "LSP")
    rows = [
        {"assessor_id": assessor_id, "lsp_id": lsps[number], "from_date": request.certificate_valid_from}
        for request, assessor_id in assessors
        for number in request.lsps
    ]
    await insert_rows(AssessorMembership, rows)


def _row(request: RegisterAssessor, number: str, provinces: Mapping[object, Province], now: datetime) -> NewRow:
    return {
        "registration_number": number,
        "name": printed_name(request.name),
        "province_id": provinces[request.province].id,
        "certificate_valid_from": request.certificate_valid_from,
        "certificate_valid_until": last_day_of_assessor(request.certificate_valid_from),
        "status": AssessorStatus.ACTIVE,
        "subject": request.subject,
        "created_at": now,
    }


def _event(request: RegisterAssessor, number: str) -> NewEvent:
    details = {"until": last_day_of_assessor(request.certificate_valid_from).isoformat()}
    return NewEvent(EventKind.ASSESSOR_REGISTERED, SubjectKind.ASSESSOR, number, details=details)
