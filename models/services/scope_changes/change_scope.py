"""The scope of LSPs changes (PRL): scheme versions are added or taken away. History is never deleted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.permissions import check_role
from models.rules.schemes import check_ratified
from models.rules.scope import SchemeNotInScope, check_not_in_scope
from models.rules.validity import jakarta_day
from models.rules.violations import check_changed
from models.services.events import NewEvent, record_events
from models.services.insert_rows import insert_rows
from models.services.licensing.licence_terms import scope_of, scope_term
from models.services.lookups import lsp_by_licence, lsps_by_licence, scheme_versions_by_name
from models.services.register import Register
from models.tables.scopes import LspScope


@dataclass(frozen=True, slots=True)
class AddToScope:
    """A scheme version enters an LSP's scope."""

    licence_number: str
    scheme_version: str
    """``SKM-000123@2``."""
    from_date: date


@dataclass(frozen=True, slots=True)
class ReduceScope:
    """A scheme version leaves an LSP's scope at the end of today."""

    licence_number: str
    scheme_version: str
    reason: str


async def add_to_scope(_register: Register, actor: Actor, now: datetime, requests: Sequence[AddToScope]) -> None:
    """Add to scopes, all or none.

    Raises NotPermitted, NotFound, AlreadyInScope, SchemeVersionNotRatified, SchemeVersionWithdrawn.
    """
    check_role(actor, Role.BNSP_LICENSING)
    async with in_transaction():
        lsps = await lsps_by_licence({each.licence_number for each in requests})
        versions = await scheme_versions_by_name({each.scheme_version for each in requests})
        present = await scope_of([each.id for each in lsps.values()])
        rows = []
        for each in requests:
            lsp, version = lsps[each.licence_number], versions[each.scheme_version]
            check_ratified(each.scheme_version, version.status)
            stays = map(scope_term, present.get((lsp.id, version.id), ()))
            check_not_in_scope(each.licence_number, each.scheme_version, stays, each.from_date)
            new = {"lsp_id": lsp.id, "scheme_version_id": version.id, "from_date": each.from_date, "created_at": now}
            rows.append(new)
        await insert_rows(LspScope, rows)
        await record_events(actor, now, [_added(each) for each in requests])


async def reduce_scope(_register: Register, actor: Actor, now: datetime, request: ReduceScope) -> None:
    """Take a version out of scope; today is its last day. Raises NotPermitted, NotFound, SchemeNotInScope."""
    check_role(actor, Role.BNSP_LICENSING)
    today = jakarta_day(now)
    async with in_transaction():
        lsp = await lsp_by_licence(request.licence_number)
        version = (await scheme_versions_by_name([request.scheme_version]))[request.scheme_version]
        stays = (await scope_of([lsp.id])).get((lsp.id, version.id), ())
        stay = next((each for each in stays if each.to_date is None and each.from_date <= today), None)
        if stay is None:
            raise SchemeNotInScope(request.licence_number, request.scheme_version, today)
        reduced = await LspScope.filter(id=stay.id, to_date=None).update(to_date=today)
        check_changed(reduced, "scope", request.licence_number)
        await record_events(actor, now, [_reduced(request)])


def _added(request: AddToScope) -> NewEvent:
    details = {"scheme": request.scheme_version, "from": request.from_date.isoformat()}
    return NewEvent(EventKind.SCOPE_ADDED, SubjectKind.LSP, request.licence_number, details=details)


def _reduced(request: ReduceScope) -> NewEvent:
    details = {"scheme": request.scheme_version}
    return NewEvent(EventKind.SCOPE_REDUCED, SubjectKind.LSP, request.licence_number, request.reason, details)
