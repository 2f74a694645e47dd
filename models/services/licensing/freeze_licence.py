"""BNSP freezes a licence (pembekuan), and lifts the freeze."""

from dataclasses import dataclass
from datetime import date, datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.licences import LicenceNotFrozen, check_in_force, last_frozen_day
from models.rules.permissions import check_role
from models.rules.validity import jakarta_day
from models.rules.violations import check_changed
from models.services.events import NewEvent, record_events
from models.services.licensing.licence_terms import licence_term, licences_of
from models.services.lookups import lsp_by_licence
from models.services.register import Register
from models.tables.licences import Licence, LicenceFreeze


@dataclass(frozen=True, slots=True)
class FreezeLicence:
    """A freeze that begins today and lasts until it is lifted."""

    licence_number: str
    reason: str


@dataclass(frozen=True, slots=True)
class LiftFreeze:
    """The end of a freeze: the LSP may issue again at once."""

    licence_number: str
    reason: str


async def freeze_licence(_register: Register, actor: Actor, now: datetime, request: FreezeLicence) -> None:
    """Freeze the licence that is in force. Raises NotPermitted, NotFound, LicenceNotInForce, LicenceFrozen."""
    check_role(actor, Role.BNSP_LICENSING)
    today = jakarta_day(now)
    async with in_transaction():
        licence = await _licence_in_force(request.licence_number, today)
        await LicenceFreeze.create(licence_id=licence.id, from_date=today, reason=request.reason, created_at=now)
        event = NewEvent(EventKind.LICENCE_FROZEN, SubjectKind.LSP, request.licence_number, reason=request.reason)
        await record_events(actor, now, [event])


async def lift_freeze(_register: Register, actor: Actor, now: datetime, request: LiftFreeze) -> None:
    """Lift the freeze that lasts. Raises NotPermitted, NotFound, LicenceNotFrozen, ConcurrentChange."""
    check_role(actor, Role.BNSP_LICENSING)
    async with in_transaction():
        freeze = await _lasting_freeze(request.licence_number)
        to_date = last_frozen_day(freeze.from_date, jakarta_day(now))
        lifted = await LicenceFreeze.filter(id=freeze.id, to_date=None).update(to_date=to_date)
        check_changed(lifted, "licence", request.licence_number)
        event = NewEvent(EventKind.LICENCE_FREEZE_LIFTED, SubjectKind.LSP, request.licence_number, request.reason)
        await record_events(actor, now, [event])


async def _licence_in_force(licence_number: str, today: date) -> Licence:
    lsp = await lsp_by_licence(licence_number)
    licences = (await licences_of([lsp.id]))[lsp.id]
    check_in_force(licence_number, map(licence_term, licences), today)
    return next(each for each in licences if each.valid_from <= today <= each.valid_until and each.ended_on is None)


async def _lasting_freeze(licence_number: str) -> LicenceFreeze:
    lsp = await lsp_by_licence(licence_number)
    freeze = await LicenceFreeze.filter(licence__lsp_id=lsp.id, to_date=None).first()
    if freeze is None:
        raise LicenceNotFrozen(licence_number)
    return freeze
