"""A licence ends before its day: BNSP revokes it (pencabutan), or the LSP gives it back."""

from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.licences import LicenceNotInForce, LicenceStatus
from models.rules.permissions import check_role
from models.rules.validity import jakarta_day
from models.rules.violations import check_changed
from models.services.events import NewEvent, record_events
from models.services.lookups import lsp_by_licence
from models.services.register import Register
from models.tables.licences import Licence


@dataclass(frozen=True, slots=True)
class EndLicence:
    """The end of the licence that runs today, frozen or not."""

    licence_number: str
    as_status: LicenceStatus
    """REVOKED or WITHDRAWN."""
    reason: str


async def end_licence(_register: Register, actor: Actor, now: datetime, request: EndLicence) -> None:
    """End a licence today. Raises NotPermitted, NotFound, LicenceNotInForce, ConcurrentChange."""
    check_role(actor, Role.BNSP_LICENSING)
    today = jakarta_day(now)
    async with in_transaction():
        lsp = await lsp_by_licence(request.licence_number)
        running = Licence.filter(
            lsp_id=lsp.id, status=LicenceStatus.GRANTED, valid_from__lte=today, valid_until__gte=today
        )
        licence = await running.first()
        if licence is None:
            raise LicenceNotInForce(request.licence_number, today)
        granted = Licence.filter(id=licence.id, status=LicenceStatus.GRANTED)
        ended = await granted.update(status=request.as_status, ended_on=today, end_reason=request.reason)
        check_changed(ended, "licence", request.licence_number)
        await record_events(actor, now, [_event(request)])


def _event(request: EndLicence) -> NewEvent:
    details = {"status": request.as_status.value}
    return NewEvent(EventKind.LICENCE_ENDED, SubjectKind.LSP, request.licence_number, request.reason, details)
