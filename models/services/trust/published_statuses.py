"""The status lists as trust publishes them, and which of them changed since events of a certain place."""

from collections.abc import Collection

from models.rules.certificates import STATUS_VALUES
from models.rules.events import SubjectKind
from models.services.issuing.numbering import FIRST_LIST
from models.services.lookups import AT_ONCE, chunks
from models.tables.certificates import Certificate
from models.tables.events import Event
from models.tables.status_lists import CAPACITY
from models.tables.status_lists import StatusList as StoredList
from signing.status_list import StatusList, StatusValue

ROOM = 10_000  # entries: more than are given out between two publications


async def every_list() -> set[int]:
    """Return the numbers of all lists."""
    return {number for (number,) in await StoredList.all().values_list("number")}


async def list_to_come() -> set[int]:
    """Return the number of the list that certificates will soon be in, when there is none yet with room for many.

    It is published before, so that a certificate which is younger than the publication reads NOT_ACTIVATED.
    """
    newest = await StoredList.all().order_by("-number").first()
    if newest is None:
        return {FIRST_LIST}
    return {newest.number + 1} if newest.next_index > CAPACITY - ROOM else set()


async def lists_changed_after(sequence: int) -> set[int]:
    """Return the numbers of the lists of the certificates that later events tell of."""
    later = Event.filter(sequence__gt=sequence, subject_kind=SubjectKind.CERTIFICATE)
    subjects = sorted({str(each) for each in await later.values_list("subject", flat=True)})
    changed: set[int] = set()
    for some in chunks(subjects, AT_ONCE):
        told = Certificate.filter(registration_number__in=some).distinct()
        changed |= {number for (number,) in await told.values_list("status_list__number")}
    return changed


async def published_statuses(numbers: Collection[int]) -> dict[int, StatusList]:
    """Return the lists with these numbers, each with the status of every certificate in it."""
    return {number: await _statuses(number) for number in sorted(numbers)}


async def _statuses(number: int) -> StatusList:
    """An index that was never given out keeps reading NOT_ACTIVATED."""
    statuses = StatusList()
    rows = Certificate.filter(status_list__number=number)
    for index, status in await rows.values_list("status_index", "status"):
        statuses.set(int(index), StatusValue[STATUS_VALUES[status]])
    return statuses
