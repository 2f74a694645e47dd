"""The documents of licence applications, by what they are and their hash."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from models.queries.rows import rows_by
from models.rules.licence_documents import LicenceDocumentKind
from models.tables.licence_documents import LicenceDocument


@dataclass(frozen=True, slots=True)
class LicenceDocumentRow:
    """One document."""

    kind: LicenceDocumentKind
    sha256: str
    filed_by: str
    filed_at: datetime


async def documents_by_application(application_ids: Collection[int]) -> Mapping[int, Sequence[LicenceDocumentRow]]:
    """The documents of some applications, the earliest first."""
    query = LicenceDocument.filter(application_id__in=list(application_ids)).order_by("id")
    return await rows_by("application_id", query, LicenceDocumentRow)
