"""A licence ends before its day: BNSP revokes it (pencabutan), or the LSP gives it back."""

from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.licences import LicenceNotInForce, LicenceStatus
from models.rules.permissions import check_role
from models.rules.validity import jakarta_day
from models.services.events import NewEvent, record_events
from models.services.lookups import lsp_by_licence
from models.services.register import Register
from models.tables.licences import Licence


@dataclass(frozen=True, slots=True)
class EndLicence:
    """The end of what the LSP is licensed for: the licence that runs, frozen or not, and one granted to follow it."""

    licence_number: str
    as_status: LicenceStatus
    """REVOKED or WITHDRAWN."""
    reason: str


async def end_licence(_register: Register, actor: Actor, now: datetime, request: EndLicence) -> None:
    """End every licence that runs today or is still to come. Raises NotPermitted, NotFound, LicenceNotInForce."""
    check_role(actor, Role.BNSP_LICENSING)
    today = jakarta_day(now)
    async with in_transaction():
        lsp = await lsp_by_licence(request.licence_number)
        lasting = Licence.filter(lsp_id=lsp.id, status=LicenceStatus.GRANTED, valid_until__gte=today)
        if not await lasting.update(status=request.as_status, ended_on=today, end_reason=request.reason):
            raise LicenceNotInForce(request.licence_number, today)
        await record_events(actor, now, [_event(request)])


def _event(request: EndLicence) -> NewEvent:
    details = {"status": request.as_status.value}
    return NewEvent(EventKind.LICENCE_ENDED, SubjectKind.LSP, request.licence_number, request.reason, details)
