"""Assessment sites (TUK) enter the register, verified."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.permissions import check_role
from models.rules.sites import SiteKind
from models.services.events import NewEvent, record_events
from models.services.insert_rows import NewRow, insert_rows
from models.services.lookups import provinces_by_code
from models.services.register import Register
from models.tables.sites import AssessmentSite


@dataclass(frozen=True, slots=True)
class RegisterSite:
    """One site and its verification."""

    code: str
    name: str
    kind: SiteKind
    owner: str
    province: str
    """Code of the ministry of home affairs."""
    verified_on: date
    verified_until: date | None = None
    """The last day; none where every use is verified by itself."""
    address: str | None = None
    town: str | None = None
    """Regency or city, as one would say it."""


async def register_sites(_register: Register, actor: Actor, now: datetime, requests: Sequence[RegisterSite]) -> None:
    """Store sites, all or none. Raises NotPermitted, NotFound (province)."""
    check_role(actor, Role.BNSP_CERTIFICATION)
    async with in_transaction():
        provinces = await provinces_by_code({each.province for each in requests})
        rows = [_row(each, provinces[each.province].id, now) for each in requests]
        await insert_rows(AssessmentSite, rows)
        await record_events(
            actor, now, [NewEvent(EventKind.SITE_REGISTERED, SubjectKind.SITE, each.code) for each in requests]
        )


def _row(request: RegisterSite, province_id: int, now: datetime) -> NewRow:
    return {
        "code": request.code,
        "name": request.name,
        "kind": request.kind,
        "owner": request.owner,
        "address": request.address,
        "town": request.town,
        "province_id": province_id,
        "verified_on": request.verified_on,
        "verified_until": request.verified_until,
        "created_at": now,
    }
