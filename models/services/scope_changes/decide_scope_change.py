"""BNSP decides about a scope change, and on its day the change takes effect."""

from dataclasses import dataclass
from datetime import date, datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.permissions import check_role
from models.rules.scope_changes import (
    SCOPE_CHANGE_APPLICATION,
    ScopeChangeAction,
    ScopeChangeItem,
    check_effective_from,
    check_takes_effect,
)
from models.rules.texts import reason_given
from models.rules.validity import jakarta_day
from models.services.licensing.licensing_lookups import scope_change_by_number
from models.services.register import Register
from models.services.scope_changes.change_scope import AddToScope, ReduceScope, add_to_scope, reduce_scope
from models.services.scope_changes.scope_change_items import items_of
from models.services.steps import StepTaken, take_step
from models.tables.scope_changes import ScopeChange


@dataclass(frozen=True, slots=True)
class ApproveScopeChange:
    """The LSP's scope changes on a day that has not passed."""

    number: str
    effective_from: date


@dataclass(frozen=True, slots=True)
class RejectScopeChange:
    """The scope stays."""

    number: str
    reason: str


async def approve_scope_change(_register: Register, actor: Actor, now: datetime, request: ApproveScopeChange) -> None:
    """Approve. Raises NotPermitted, NotFound, InvalidInput, StepNotAllowed, ConcurrentChange."""
    check_role(actor, Role.BNSP_LICENSING)
    check_effective_from(request.effective_from, jakarta_day(now))
    async with in_transaction():
        row = await scope_change_by_number(request.number)
        step = StepTaken("APPROVE", row.number, details={"effectiveFrom": request.effective_from.isoformat()})
        await _decide(actor, now, row, step, effective_from=request.effective_from)


async def reject_scope_change(_register: Register, actor: Actor, now: datetime, request: RejectScopeChange) -> None:
    """Reject. Raises NotPermitted, NotFound, InvalidInput, StepNotAllowed, ConcurrentChange."""
    check_role(actor, Role.BNSP_LICENSING)
    reason = reason_given(request.reason)
    async with in_transaction():
        row = await scope_change_by_number(request.number)
        await _decide(actor, now, row, StepTaken("REJECT", row.number, reason))


async def _decide(actor: Actor, now: datetime, row: ScopeChange, step: StepTaken, **columns: date) -> None:
    decided = {"decided_by": actor.subject, "decided_at": now, "entered_at": now, **columns}
    await take_step(actor, now, SCOPE_CHANGE_APPLICATION, row, step, **decided)


async def put_scope_change_into_effect(register: Register, actor: Actor, now: datetime, number: str) -> None:
    """Change the scope as approved. What leaves it stays in scope to the end of today, so that today's work is good.

    Raises NotPermitted, NotFound, StepNotAllowed, ScopeChangeNotYetEffective, AlreadyInScope, SchemeNotInScope.
    """
    check_role(actor, Role.BNSP_LICENSING)
    async with in_transaction():
        row = await scope_change_by_number(number)
        SCOPE_CHANGE_APPLICATION.step(row.status, "TAKE_EFFECT")
        day = row.effective_from or jakarta_day(now)
        check_takes_effect(number, day, jakarta_day(now))
        for each in await items_of(row):
            await _put_into_effect(register, actor, now, row, each.item)
        await take_step(actor, now, SCOPE_CHANGE_APPLICATION, row, StepTaken("TAKE_EFFECT", row.number), entered_at=now)


async def _put_into_effect(
    register: Register, actor: Actor, now: datetime, row: ScopeChange, item: ScopeChangeItem
) -> None:
    licence_number, day = row.lsp.licence_number, row.effective_from or jakarta_day(now)
    coming = item.scheme if item.action is ScopeChangeAction.ADD else item.new_scheme
    if item.action is not ScopeChangeAction.ADD:
        await reduce_scope(register, actor, now, ReduceScope(licence_number, item.scheme, row.number))
    if coming is not None:
        await add_to_scope(register, actor, now, [AddToScope(licence_number, coming, day)])
