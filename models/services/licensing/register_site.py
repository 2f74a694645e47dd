"""Assessment sites (TUK) enter the register: proposed, or verified before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.permissions import check_role
from models.rules.sites import (
    SITE,
    SiteKind,
    SiteStatus,
    SiteVerificationResult,
    check_answers_for,
    check_regency,
    site_code,
)
from models.rules.texts import written
from models.rules.violations import InvalidInput
from models.services.events import NewEvent, record_events
from models.services.insert_rows import NewRow, insert_rows
from models.services.lookups import ids_by, lsp_by_licence, provinces_by_code
from models.services.register import Register
from models.tables.sites import AssessmentSite, SiteVerification


@dataclass(frozen=True, slots=True)
class ProposeSite:
    """A site that is not verified yet."""

    code: str
    name: str
    kind: SiteKind
    owner: str
    province: str
    """Code of the ministry of home affairs."""
    licence_number: str | None = None
    """Of the LSP that answers for it; none: BNSP does."""
    address: str | None = None
    town: str | None = None
    """Regency or city, as one would say it."""
    regency_code: str | None = None
    """The ministry's code of it, ``3273``."""


@dataclass(frozen=True, slots=True)
class RegisterSite:
    """A site that was verified before it enters the register, and its verification."""

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


async def propose_site(_register: Register, actor: Actor, now: datetime, request: ProposeSite) -> None:
    """Store a site, still to be verified. Raises NotPermitted, InvalidInput, NotFound (province, LSP)."""
    check_answers_for(actor, request.licence_number)
    code = site_code(request.code)
    check_regency(request.regency_code, request.province)
    async with in_transaction():
        if await AssessmentSite.filter(code=code).exists():
            raise InvalidInput("code", "is the code of another site")
        await insert_rows(AssessmentSite, [await _proposed(code, request, now)])
        details = {"lsp": request.licence_number, "kind": request.kind.value}
        await record_events(actor, now, [NewEvent(EventKind.SITE_PROPOSED, SubjectKind.SITE, code, details=details)])


async def _proposed(code: str, request: ProposeSite, now: datetime) -> NewRow:
    number = request.licence_number
    return {
        "code": code,
        "name": written("name", request.name, 200),
        "kind": request.kind,
        "owner": written("owner", request.owner, 200),
        "address": request.address and written("address", request.address, 300),
        "town": request.town and written("town", request.town, 100),
        "regency_code": request.regency_code,
        "province_id": (await provinces_by_code([request.province]))[request.province].id,
        "lsp_id": None if number is None else (await lsp_by_licence(number)).id,
        "status": SITE.start,
        "created_at": now,
    }


async def register_sites(_register: Register, actor: Actor, now: datetime, requests: Sequence[RegisterSite]) -> None:
    """Store sites that were verified before, all or none. Raises NotPermitted, NotFound (province)."""
    check_role(actor, Role.BNSP_CERTIFICATION)
    async with in_transaction():
        provinces = await provinces_by_code({each.province for each in requests})
        rows = [_row(each, provinces[each.province].id, now) for each in requests]
        await insert_rows(AssessmentSite, rows)
        ids = await ids_by(AssessmentSite, "code", [each.code for each in requests], "assessment site")
        await insert_rows(SiteVerification, [_verification(each, ids[each.code], now) for each in requests])
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
        "status": SiteStatus.VERIFIED,
        "verified_on": request.verified_on,
        "verified_until": request.verified_until,
        "created_at": now,
    }


def _verification(request: RegisterSite, site_id: int, now: datetime) -> NewRow:
    return {
        "site_id": site_id,
        "verified_on": request.verified_on,
        "valid_until": request.verified_until,
        "result": SiteVerificationResult.PASSED,
        "created_at": now,
    }
