"""An officer prints certificates: each print is counted, so that a second paper says that it is one."""

from collections import Counter
from collections.abc import Collection, Mapping
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.erasure import check_not_erased
from models.rules.events import SubjectKind
from models.rules.permissions import check_acts_for
from models.rules.printing import check_print_run, check_printable_status
from models.rules.violations import NotFound
from models.services.events import NewEvent, record_events
from models.services.register import Register
from models.tables.certificates import Certificate
from models.tables.events import Event

KIND = "CERTIFICATE_PRINTED"


async def count_printing(_register: Register, actor: Actor, now: datetime, registration_number: str) -> int:
    """Record that a paper is printed, and return how often it was before: 0 for a first print.

    Raises NotFound, NotPermitted, NotPrintable, PersonalDataErased, ConcurrentChange.
    """
    async with in_transaction():
        await printable_certificates(actor, [registration_number])
        before = await printed_before([registration_number])
        await record_events(actor, now, printings(before, [registration_number]))
    return before[registration_number]


async def printable_certificates(actor: Actor, registration_numbers: Collection[str]) -> list[Certificate]:
    """Return the certificates, in the order named.

    Raises InvalidInput for none, too many or repeated numbers, NotFound, NotPermitted, NotPrintable,
    PersonalDataErased.
    """
    check_print_run(registration_numbers)
    query = Certificate.filter(registration_number__in=list(registration_numbers)).select_related("lsp")
    rows = {str(row.registration_number): row for row in await query}
    return [_checked(actor, number, rows.get(number)) for number in registration_numbers]


def _checked(actor: Actor, number: str, row: Certificate | None) -> Certificate:
    if row is None:
        raise NotFound("certificate", number)
    check_acts_for(actor, row.lsp.licence_number, Role.LSP_OFFICER)
    check_printable_status(number, row.status)
    check_not_erased(number, is_erased=row.signing_input_hash is not None)
    return row


async def printed_before(registration_numbers: Collection[str]) -> Counter[str]:
    """Return how often each certificate was printed."""
    printed = Event.filter(
        subject_kind=SubjectKind.CERTIFICATE.value, subject__in=list(registration_numbers), kind=KIND
    )
    subjects = await printed.values_list("subject", flat=True)
    return Counter(str(subject) for subject in subjects)


def printings(before: Mapping[str, int], registration_numbers: Collection[str]) -> list[NewEvent]:
    """Return the events that count one more print of each certificate."""
    return [
        NewEvent(KIND, SubjectKind.CERTIFICATE, number, details={"reprint": before[number]})
        for number in registration_numbers
    ]
