"""An LSP asks to change its scope (PRL): to add, reduce and adjust, in one application."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from tortoise.transactions import in_transaction

from models.rules.actors import Actor
from models.rules.events import EventKind, SubjectKind
from models.rules.permissions import check_applies_for
from models.rules.scope import ScopeTerm, check_in_scope, check_not_in_scope
from models.rules.scope_changes import SCOPE_CHANGE_APPLICATION, ScopeChangeAction, ScopeChangeItem, check_items
from models.rules.validity import jakarta_day
from models.services.events import NewEvent, record_events
from models.services.idempotency import IdempotentRequest, once
from models.services.licensing.licence_terms import scope_of, scope_term
from models.services.licensing.licensing_lookups import scope_change_by_number
from models.services.lookups import lsp_by_licence, scheme_versions_by_name
from models.services.reference_numbers import next_reference
from models.services.register import Register
from models.services.steps import StepTaken, take_step
from models.tables import scope_changes as tables
from models.tables.lsps import Lsp
from models.tables.schemes import SchemeVersion

OPERATION = "scopeChangeFile"
PREFIX = "PRL"


@dataclass(frozen=True, slots=True)
class FileScopeChange:
    """What is asked for."""

    idempotency_key: str
    licence_number: str
    items: tuple[ScopeChangeItem, ...]


async def file_scope_change(register: Register, actor: Actor, now: datetime, request: FileScopeChange) -> str:
    """Store a draft and return its number.

    Raises NotPermitted, NotFound, AlreadyInScope, SchemeNotInScope, and what `check_items` raises.
    """
    check_applies_for(actor, request.licence_number)
    check_items(request.items)
    key = IdempotentRequest.of(actor, OPERATION, request.idempotency_key, request, register.national_ids)
    return await once(key, now, partial(_file, actor, now, request))


async def submit_scope_change(_register: Register, actor: Actor, now: datetime, number: str) -> None:
    """Submit a draft. Raises NotFound, NotPermitted, StepNotAllowed, ConcurrentChange."""
    async with in_transaction():
        row = await scope_change_by_number(number)
        check_applies_for(actor, row.lsp.licence_number)
        await take_step(actor, now, SCOPE_CHANGE_APPLICATION, row, StepTaken("SUBMIT", row.number), entered_at=now)


async def _file(actor: Actor, now: datetime, request: FileScopeChange) -> str:
    lsp = await lsp_by_licence(request.licence_number)
    versions = await scheme_versions_by_name(set(_named(request.items)))
    await _check_fits(lsp, request.items, versions, jakarta_day(now))
    row = await tables.ScopeChange.create(
        number=await next_reference(tables.ScopeChange, PREFIX),
        lsp_id=lsp.id,
        status=SCOPE_CHANGE_APPLICATION.start,
        entered_at=now,
        created_at=now,
    )
    await tables.ScopeChangeItem.bulk_create([_row(row.id, each, versions) for each in request.items])
    details = {"lsp": lsp.licence_number, "items": [_told(each) for each in request.items]}
    event = NewEvent(EventKind.SCOPE_CHANGE_FILED, SubjectKind.SCOPE_CHANGE, row.number, details=details)
    await record_events(actor, now, [event])
    return row.number


def _named(items: Iterable[ScopeChangeItem]) -> Iterable[str]:
    for item in items:
        yield item.scheme
        if item.new_scheme is not None:
            yield item.new_scheme


async def _check_fits(
    lsp: Lsp, items: Iterable[ScopeChangeItem], versions: dict[str, SchemeVersion], today: date
) -> None:
    """What is added is not in scope yet; what is reduced or adjusted is."""
    present = await scope_of([lsp.id])

    def terms(scheme: str) -> list[ScopeTerm]:
        return [scope_term(row) for row in present.get((lsp.id, versions[scheme].id), ())]

    for item in items:
        coming = item.scheme if item.action is ScopeChangeAction.ADD else item.new_scheme
        if coming is not None:
            check_not_in_scope(lsp.licence_number, coming, terms(coming), today)
        if item.action is not ScopeChangeAction.ADD:
            check_in_scope(lsp.licence_number, item.scheme, terms(item.scheme), today)


def _row(change_id: int, item: ScopeChangeItem, versions: dict[str, SchemeVersion]) -> tables.ScopeChangeItem:
    return tables.ScopeChangeItem(
        scope_change_id=change_id,
        action=item.action,
        scheme_version_id=versions[item.scheme].id,
        new_scheme_version_id=versions[item.new_scheme].id if item.new_scheme else None,
    )


def _told(item: ScopeChangeItem) -> str:
    return " ".join(filter(None, (item.action.value, item.scheme, item.new_scheme)))
