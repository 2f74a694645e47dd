"""LPJK records a construction certificate: its registration number is attached once, and the certificate is final."""

from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.construction import ConstructionState, check_unrecorded, parse_lpjk_number
from models.rules.events import EventKind, SubjectKind
from models.rules.numbers import RegistrationNumber
from models.rules.permissions import check_role
from models.rules.sector_recommendations import LPJK
from models.rules.violations import InvalidInput, NotFound, NotPermitted, check_changed
from models.services.certification.change_certificate import certificate_by_number
from models.services.events import NewEvent, record_events
from models.services.register import Register
from models.tables.construction_entries import ConstructionEntry


@dataclass(frozen=True, slots=True)
class RecordConstruction:
    """LPJK's number for one certificate."""

    registration_number: str
    lpjk_registration_number: str


async def record_construction(_register: Register, actor: Actor, now: datetime, request: RecordConstruction) -> None:
    """Attach the number.

    Raises NotPermitted, NotFound, InvalidInput, AlreadyRecordedByLpjk, ConcurrentChange.
    """
    check_role(actor, Role.PARTNER)
    if actor.partner != LPJK:
        raise NotPermitted("construction certificates are recorded by LPJK")
    number = parse_lpjk_number(request.lpjk_registration_number)
    async with in_transaction():
        entry, registration_number = await _entry(RegistrationNumber.canonical(request.registration_number))
        check_unrecorded(registration_number, entry.state)
        if await ConstructionEntry.filter(lpjk_registration_number=number).exists():
            raise InvalidInput("lpjkRegistrationNumber", "is that of another certificate")
        awaiting = ConstructionEntry.filter(id=entry.id, state=ConstructionState.AWAITING_LPJK)
        recorded = {"state": ConstructionState.RECORDED, "lpjk_registration_number": number, "recorded_at": now}
        check_changed(await awaiting.update(**recorded), "certificate", registration_number)
        kind, details = EventKind.CONSTRUCTION_CERTIFICATE_RECORDED, {"lpjkRegistrationNumber": number}
        event = NewEvent(kind, SubjectKind.CERTIFICATE, registration_number, details=details)
        await record_events(actor, now, [event])


async def _entry(registration_number: str) -> tuple[ConstructionEntry, str]:
    """Return the construction part of a certificate that was issued, whatever became of it since.

    A certificate of another sector is not found, like a number that does not exist.
    """
    certificate = await certificate_by_number(registration_number)
    entry = await ConstructionEntry.filter(certificate_id=certificate.id).first()
    if entry is None or certificate.token is None:
        raise NotFound("certificate", registration_number)
    return entry, registration_number
