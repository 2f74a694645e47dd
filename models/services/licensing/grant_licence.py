"""BNSP grants a licence for four years (lisensi, relisensi)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.licences import LicenceKind, LicenceStatus, check_no_overlap, last_day_of_licence
from models.rules.numbers import DecreeNumber
from models.rules.permissions import check_role
from models.services.events import NewEvent, record_events
from models.services.licensing.licence_terms import licence_term, licences_of
from models.services.lookups import lsps_by_licence
from models.services.register import Register
from models.tables.licences import Licence
from models.tables.lsps import Lsp


@dataclass(frozen=True, slots=True)
class GrantLicence:
    """One licence."""

    licence_number: str
    decree_number: str
    decree_date: date
    valid_from: date


async def grant_licences(_register: Register, actor: Actor, now: datetime, requests: Sequence[GrantLicence]) -> None:
    """Grant licences, all or none; an LSP that had one renews it. Raises NotPermitted, NotFound, LicencesOverlap."""
    check_role(actor, Role.BNSP_LICENSING)
    async with in_transaction():
        lsps = await lsps_by_licence({each.licence_number for each in requests})
        earlier = await licences_of([each.id for each in lsps.values()])
        rows = [_row(each, lsps[each.licence_number], earlier[lsps[each.licence_number].id], now) for each in requests]
        await Licence.bulk_create(rows)
        await record_events(actor, now, [_event(row) for row in rows])


def _row(request: GrantLicence, lsp: Lsp, earlier: Sequence[Licence], now: datetime) -> Licence:
    check_no_overlap(lsp.licence_number, map(licence_term, earlier), request.valid_from)
    renewed = _last_before(earlier, request.valid_from)
    return Licence(
        lsp_id=lsp.id,
        licence_number=lsp.licence_number,
        decree_number=DecreeNumber.canonical(request.decree_number),
        decree_date=request.decree_date,
        valid_from=request.valid_from,
        valid_until=last_day_of_licence(request.valid_from),
        kind=LicenceKind.RENEWAL if renewed else LicenceKind.INITIAL,
        status=LicenceStatus.GRANTED,
        supersedes_id=renewed.id if renewed else None,
        created_at=now,
    )


def _last_before(earlier: Iterable[Licence], day: date) -> Licence | None:
    before = [each for each in earlier if each.valid_from < day]
    return max(before, key=lambda each: each.valid_from, default=None)


def _event(row: Licence) -> NewEvent:
    details = {"decree": row.decree_number, "from": row.valid_from.isoformat(), "until": row.valid_until.isoformat()}
    return NewEvent(EventKind.LICENCE_GRANTED, SubjectKind.LSP, row.licence_number, details=details)
