"""LSPs enter the register, still without a licence."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.lsps import LspType, P1Kind, check_p1_kind
from models.rules.numbers import LicenceNumber
from models.rules.permissions import check_role
from models.services.events import NewEvent, record_events
from models.services.lookups import provinces_by_code
from models.services.register import Register
from models.tables.lsps import Lsp


@dataclass(frozen=True, slots=True)
class RegisterLsp:
    """One LSP. Its number is the one that its licence will carry."""

    licence_number: str
    name: str
    type: LspType
    province: str
    """Code of the ministry of home affairs."""
    p1_kind: P1Kind | None = None
    """For a P1 only."""
    name_en: str | None = None
    founder: str | None = None
    sector: str | None = None
    address: str | None = None
    phone: str | None = None
    email: str | None = None
    website: str | None = None


async def register_lsps(_register: Register, actor: Actor, now: datetime, requests: Sequence[RegisterLsp]) -> None:
    """Store LSPs, all or none. Raises NotPermitted, InvalidInput, NotFound (province)."""
    check_role(actor, Role.BNSP_LICENSING)
    async with in_transaction():
        provinces = await provinces_by_code({each.province for each in requests})
        rows = [_row(each, provinces[each.province].id, now) for each in requests]
        await Lsp.bulk_create(rows)
        await record_events(actor, now, [_event(row) for row in rows])


def _row(request: RegisterLsp, province_id: int, now: datetime) -> Lsp:
    check_p1_kind(request.type, request.p1_kind)
    return Lsp(
        licence_number=LicenceNumber.canonical(request.licence_number),
        name=request.name,
        name_en=request.name_en,
        type=request.type,
        p1_kind=request.p1_kind,
        founder=request.founder,
        sector=request.sector,
        address=request.address,
        province_id=province_id,
        phone=request.phone,
        email=request.email,
        website=request.website,
        created_at=now,
    )


def _event(row: Lsp) -> NewEvent:
    details = {"name": row.name, "type": row.type.value}
    return NewEvent(EventKind.LSP_REGISTERED, SubjectKind.LSP, row.licence_number, details=details)
