"""Partner bodies (lembaga mitra) enter the register, with the sectors that they watch."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.permissions import check_role
from models.rules.sectors import parse_sector
from models.rules.texts import written
from models.rules.violations import InvalidInput
from models.services.events import NewEvent, record_events
from models.services.register import Register
from models.tables.partner_bodies import PartnerBody, PartnerBodySector


@dataclass(frozen=True, slots=True)
class RegisterPartnerBody:
    """One body."""

    code: str
    """``LPJK``; what the tokens of its people name."""
    name_id: str
    name_en: str
    sectors: tuple[str, ...]


async def register_partner_bodies(
    _register: Register, actor: Actor, now: datetime, requests: Sequence[RegisterPartnerBody]
) -> None:
    """Store partner bodies, all or none. Raises NotPermitted, InvalidInput."""
    check_role(actor, Role.BNSP_QUALITY)
    async with in_transaction():
        for each in requests:
            await _store(each, now)
        await record_events(actor, now, [_event(each) for each in requests])


async def _store(request: RegisterPartnerBody, now: datetime) -> None:
    code = written("code", request.code, 40)
    if await PartnerBody.filter(code=code).exists():
        raise InvalidInput("code", "is the code of another body")
    body = await PartnerBody.create(
        code=code,
        name_id=written("nameIndonesian", request.name_id, 200),
        name_en=written("nameEnglish", request.name_en, 200),
        created_at=now,
    )
    sectors = dict.fromkeys(parse_sector(each).code for each in request.sectors)
    await PartnerBodySector.bulk_create([PartnerBodySector(body_id=body.id, sector=sector) for sector in sectors])


def _event(request: RegisterPartnerBody) -> NewEvent:
    details = {"sectors": sorted(set(request.sectors))}
    return NewEvent(EventKind.PARTNER_BODY_REGISTERED, SubjectKind.PARTNER_BODY, request.code, details=details)
