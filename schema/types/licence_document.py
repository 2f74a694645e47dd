"""The documents of licence applications."""

from datetime import datetime

import strawberry

from models.queries.licence_documents import LicenceDocumentRow
from schema.rows import of_row
from schema.types.licensing_enums import LicenceDocumentKind


@strawberry.type
class LicenceDocument:
    """A document of a licence application: what it is and its hash, never the file."""

    kind: LicenceDocumentKind
    sha256: str
    filed_by: str
    filed_at: datetime

    @classmethod
    def of(cls, row: LicenceDocumentRow) -> "LicenceDocument":
        """The document of a row."""
        return of_row(cls, row)
