"""An LSP names who signs its certificates from today on; the paper of an old certificate keeps the old name."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import SubjectKind
from models.rules.names import printed_name
from models.rules.permissions import check_acts_for
from models.rules.signatories import SignatoryOffice, check_later
from models.rules.validity import jakarta_day
from models.rules.violations import check_changed
from models.services.events import NewEvent, record_events
from models.services.lookups import lsp_by_licence
from models.services.register import Register
from models.tables.signatories import Signatory

KIND = "SIGNATORY_APPOINTED"


@dataclass(frozen=True, slots=True)
class AppointSignatory:
    """Who signs from a day on."""

    licence_number: str
    name: str
    office: SignatoryOffice
    from_date: date | None = None
    """Today, unless an earlier day is told, for an LSP that comes into the register with its history."""


async def appoint_signatory(_register: Register, actor: Actor, now: datetime, request: AppointSignatory) -> None:
    """Appoint a signatory and end the term of the one before.

    Raises NotPermitted, NotFound, InvalidInput, SignatoryNotLater, ConcurrentChange.
    """
    check_acts_for(actor, request.licence_number, Role.LSP_OFFICER)
    today = jakarta_day(now)
    from_date = min(request.from_date or today, today)
    async with in_transaction():
        lsp = await lsp_by_licence(request.licence_number)
        await _end_term(lsp.id, request.licence_number, from_date)
        await Signatory.create(
            lsp_id=lsp.id, name=printed_name(request.name), office=request.office, from_date=from_date, created_at=now
        )
        details = {"office": request.office.value, "from_date": from_date.isoformat()}
        await record_events(actor, now, [NewEvent(KIND, SubjectKind.LSP, request.licence_number, details=details)])


async def _end_term(lsp_id: int, licence_number: str, from_date: date) -> None:
    present = await Signatory.filter(lsp_id=lsp_id, to_date=None).first()
    if present is None:
        return
    check_later(licence_number, present.from_date, from_date)
    lasting = Signatory.filter(id=present.id, to_date=None)
    check_changed(await lasting.update(to_date=from_date - timedelta(days=1)), "signatory", licence_number)
