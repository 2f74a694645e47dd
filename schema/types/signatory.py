"""Who signs the certificates of an LSP."""

from datetime import date

import strawberry

from models.queries.signatories import SignatoryRow
from models.rules.signatories import SignatoryOffice
from schema.rows import of_row

strawberry.enum(SignatoryOffice)


@strawberry.type
class Signatory:
    """A director or chair whose name an LSP's certificates print."""

    name: str
    office: SignatoryOffice
    from_date: date
    to_date: date | None

    @classmethod
    def of(cls, row: SignatoryRow) -> "Signatory":
        """The signatory of a row."""
        return of_row(cls, row)
