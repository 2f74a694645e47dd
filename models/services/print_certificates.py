"""Each printing of a certificate's paper is counted, so that the paper itself says which reprint it is."""

from collections import Counter
from collections.abc import Collection, Mapping
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import SubjectKind
from models.rules.permissions import check_acts_for
from models.rules.printing import check_print_run, check_printable_status
from models.rules.violations import NotFound
from models.services.events import NewEvent, record_events
from models.services.register import Register
from models.tables.certificates import Certificate
from models.tables.events import Event

KIND = "CERTIFICATE_PRINTED"


async def count_printings(
    _register: Register, actor: Actor, now: datetime, registration_numbers: Collection[str]
) -> Mapping[str, int]:
    """Record that papers are printed, all or none, and return how often each was before: 0 for a first print.

    Raises InvalidInput for none, too many or repeated numbers, NotFound, NotPermitted, NotPrintable, ConcurrentChange.
    """
    check_print_run(registration_numbers)
    async with in_transaction():
        await _check(actor, registration_numbers)
        before = await _printed_before(registration_numbers)
        await record_events(
            actor,
            now,
            [
                NewEvent(KIND, SubjectKind.CERTIFICATE, number, details={"reprint": before[number]})
                for number in registration_numbers
            ],
        )
    return before


async def _check(actor: Actor, registration_numbers: Collection[str]) -> None:
    query = Certificate.filter(registration_number__in=list(registration_numbers)).select_related("lsp")
    rows = {row.registration_number: row for row in await query}
    for number in registration_numbers:
        if number not in rows:
            raise NotFound("certificate", number)
        check_acts_for(actor, rows[number].lsp.licence_number, Role.LSP_OFFICER)
        check_printable_status(number, rows[number].status)


async def _printed_before(registration_numbers: Collection[str]) -> Counter[str]:
    printed = Event.filter(
        subject_kind=SubjectKind.CERTIFICATE.value, subject__in=list(registration_numbers), kind=KIND
    )
    subjects = await printed.values_list("subject", flat=True)
    return Counter(str(subject) for subject in subjects)
