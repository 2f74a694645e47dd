"""Each printing of a certificate's paper is counted, so that the paper itself says which reprint it is."""

from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import SubjectKind
from models.rules.permissions import check_acts_for
from models.rules.printing import check_printable_status
from models.services.change_certificate import certificate_by_number
from models.services.events import NewEvent, record_events
from models.services.register import Register
from models.tables.events import Event

KIND = "CERTIFICATE_PRINTED"


async def count_printing(_register: Register, actor: Actor, now: datetime, registration_number: str) -> int:
    """Record that the paper of a certificate is printed, and return how often it was before: 0 for the first print.

    Raises NotFound, NotPermitted, NotPrintable, ConcurrentChange.
    """
    async with in_transaction():
        row = await certificate_by_number(registration_number)
        check_acts_for(actor, row.lsp.licence_number, Role.LSP_OFFICER)
        check_printable_status(registration_number, row.status)
        before = await Event.filter(
            subject_kind=SubjectKind.CERTIFICATE.value, subject=registration_number, kind=KIND
        ).count()
        event = NewEvent(KIND, SubjectKind.CERTIFICATE, registration_number, details={"reprint": before})
        await record_events(actor, now, [event])
    return before
