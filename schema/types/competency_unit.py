"""Competency units, apart from any scheme."""

import strawberry

from models.queries.units import UnitTitleRow
from schema.rows import of_row


@strawberry.type
class CompetencyUnit:
    """A competency unit (unit kompetensi)."""

    code: str
    title_indonesian: str
    title_english: str | None

    @classmethod
    def of(cls, row: UnitTitleRow) -> "CompetencyUnit":
        """The unit of a row."""
        return of_row(cls, row)
