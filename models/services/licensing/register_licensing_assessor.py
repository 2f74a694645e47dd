"""Licensing assessors (asesor lisensi) enter the register, and the bodies that they direct are remembered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.licensing_assessors import LicensingAssessorGrade
from models.rules.permissions import check_role
from models.rules.texts import written
from models.rules.violations import InvalidInput
from models.services.events import NewEvent, record_events
from models.services.licensing.licensing_bodies import body_of
from models.services.licensing.licensing_lookups import licensing_assessors_by_number
from models.services.lookups import check_new
from models.services.register import Register
from models.tables.licensing_assessors import LicensingAssessor, LicensingAssessorInterest


@dataclass(frozen=True, slots=True)
class RegisterLicensingAssessor:
    """One person with the certificate of his or her grade."""

    certificate_number: str
    name: str
    grade: LicensingAssessorGrade
    valid_from: date
    valid_until: date
    subject: str | None = None
    """Who the login service says he or she is."""


@dataclass(frozen=True, slots=True)
class RecordInterest:
    """A licensing assessor directs, or directed, a body."""

    certificate_number: str
    body: str
    """Licence number of an LSP, or code of a candidate."""
    from_date: date
    to_date: date | None = None


async def register_licensing_assessors(
    _register: Register, actor: Actor, now: datetime, requests: Sequence[RegisterLicensingAssessor]
) -> None:
    """Store licensing assessors, all or none. Raises NotPermitted, InvalidInput."""
    check_role(actor, Role.BNSP_LICENSING)
    async with in_transaction():
        for each in requests:
            await _store(each, now)
        await record_events(actor, now, [_registered(each) for each in requests])


async def record_interest(_register: Register, actor: Actor, now: datetime, request: RecordInterest) -> None:
    """Remember an interest: from now on its owner does not assess that body. Raises NotPermitted, NotFound."""
    check_role(actor, Role.BNSP_LICENSING)
    _check_order(request.from_date, request.to_date, "toDate")
    async with in_transaction():
        assessor = (await licensing_assessors_by_number([request.certificate_number]))[request.certificate_number]
        body = await body_of(request.body)
        same = LicensingAssessorInterest.filter(assessor_id=assessor.id, **body.columns)
        if await same.filter(from_date=request.from_date).exists():
            raise InvalidInput("fromDate", "is that of an interest which is known")
        await LicensingAssessorInterest.create(
            assessor_id=assessor.id, from_date=request.from_date, to_date=request.to_date, **body.columns
        )
        kind, subject = EventKind.LICENSING_INTEREST_RECORDED, SubjectKind.LICENSING_ASSESSOR
        event = NewEvent(kind, subject, request.certificate_number, details={"body": request.body})
        await record_events(actor, now, [event])


async def _store(request: RegisterLicensingAssessor, now: datetime) -> None:
    number = written("certificateNumber", request.certificate_number, 40)
    _check_order(request.valid_from, request.valid_until, "validUntil")
    await check_new(LicensingAssessor, "certificate_number", [number], "certificateNumber")
    await check_new(LicensingAssessor, "subject", [request.subject], "subject")
    await LicensingAssessor.create(
        certificate_number=number,
        name=written("name", request.name, 100),
        grade=request.grade,
        valid_from=request.valid_from,
        valid_until=request.valid_until,
        subject=request.subject,
        created_at=now,
    )


def _check_order(first: date, last: date | None, field: str) -> None:
    if last is not None and last < first:
        raise InvalidInput(field, "is not before the first day")


def _registered(request: RegisterLicensingAssessor) -> NewEvent:
    kind, subject = EventKind.LICENSING_ASSESSOR_REGISTERED, SubjectKind.LICENSING_ASSESSOR
    return NewEvent(kind, subject, request.certificate_number, details={"grade": request.grade.value})
