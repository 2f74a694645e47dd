"""An LSP looks after the holder of one of its certificates (surveilans pemegang sertifikat)."""

from dataclasses import dataclass
from datetime import date, datetime

from models.rules.actors import Actor, Role
from models.rules.certificates import CertificateStatus
from models.rules.dated_steps import check_in_order
from models.rules.events import SubjectKind
from models.rules.surveillances import HolderNotSurveyed, HolderSurveillanceMethod, HolderSurveillanceResult
from models.rules.validity import jakarta_day
from models.rules.violations import InvalidInput
from models.services.certification.change_certificate import certificate_within_reach
from models.services.events import NewEvent, record_events
from models.services.idempotency import IdempotentRequest, once
from models.services.register import Register
from models.tables.certificates import Certificate
from models.tables.surveillances import HolderSurveillance

OPERATION = "holderSurveillanceRecord"
KIND = "HOLDER_SURVEILLANCE_RECORDED"
HELD = (CertificateStatus.ACTIVE, CertificateStatus.SUSPENDED)
"""Certificates that somebody holds and may use, or could again."""


@dataclass(frozen=True, slots=True)
class RecordHolderSurveillance:
    """How the holder was looked after, and what was found. Its year is that of the day."""

    idempotency_key: str
    registration_number: str
    method: HolderSurveillanceMethod
    result: HolderSurveillanceResult
    conducted_by: str
    conducted_on: date


async def record_holder_surveillance(
    register: Register, actor: Actor, now: datetime, request: RecordHolderSurveillance
) -> int:
    """Store one surveillance and return its id.

    Raises NotFound, NotPermitted, InvalidInput, HolderNotSurveyed, StepsOutOfOrder.
    """
    certificate = await certificate_within_reach(actor, request.registration_number, Role.LSP_OFFICER)
    key = IdempotentRequest.of(actor, OPERATION, request.idempotency_key, request, register.national_ids)
    return int(await once(key, now, lambda: _store(actor, now, request, certificate)))


async def _store(actor: Actor, now: datetime, request: RecordHolderSurveillance, certificate: Certificate) -> str:
    await _check_may_record(request, certificate, jakarta_day(now))
    row = await HolderSurveillance.create(
        certificate_id=certificate.id,
        year=request.conducted_on.year,
        method=request.method,
        result=request.result,
        conducted_by=request.conducted_by.strip(),
        conducted_on=request.conducted_on,
        created_at=now,
    )
    details = {"method": request.method.value, "result": request.result.value, "on": request.conducted_on.isoformat()}
    event = NewEvent(KIND, SubjectKind.CERTIFICATE, request.registration_number, details=details)
    await record_events(actor, now, [event])
    return str(row.id)


async def _check_may_record(request: RecordHolderSurveillance, certificate: Certificate, today: date) -> None:
    if not request.conducted_by.strip():
        raise InvalidInput("conductedBy", "must not be empty")
    if certificate.status not in HELD:
        raise HolderNotSurveyed(request.registration_number, f"the certificate is {certificate.status}")
    check_in_order("CONDUCT", request.conducted_on, certificate.valid_from, today)
    year = request.conducted_on.year
    same = HolderSurveillance.filter(certificate_id=certificate.id, year=year, method=request.method)
    if await same.exists():
        raise HolderNotSurveyed(request.registration_number, f"{request.method} was recorded for {year}")
