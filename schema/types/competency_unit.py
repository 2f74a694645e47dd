"""Competency units, apart from any scheme."""

import strawberry

from models.queries.units import UnitTitleRow
from models.services.frame.store_units import UnitTitle
from schema.rows import of_row


@strawberry.input
class CompetencyUnitInput:
    """A competency unit, by its code in any of the shapes that are in use."""

    code: str
    title_indonesian: str
    title_english: str | None = None

    def unit(self) -> UnitTitle:
        """The unit as the service takes it."""
        return UnitTitle(self.code, self.title_indonesian, self.title_english)


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
