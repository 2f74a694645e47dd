"""The documents of licence applications, by what they are and their hash."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime

from models.rules.licence_documents import LicenceDocumentKind
from models.tables.licence_documents import LicenceDocument


@dataclass(frozen=True, slots=True)
class LicenceDocumentRow:
    """One document."""

    kind: LicenceDocumentKind
    sha256: str
    filed_by: str
    filed_at: datetime


_COLUMNS = tuple(each.name for each in fields(LicenceDocumentRow))


async def documents_by_application(application_ids: Collection[int]) -> Mapping[int, Sequence[LicenceDocumentRow]]:
    """The documents of some applications, the earliest first."""
    found: dict[int, list[LicenceDocumentRow]] = defaultdict(list)
    query = LicenceDocument.filter(application_id__in=list(application_ids)).order_by("id")
    for application_id, *values in await query.values_list("application_id", *_COLUMNS):
        found[application_id].append(LicenceDocumentRow(*values))
    return found
