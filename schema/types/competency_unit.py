"""Competency units, apart from any scheme."""

import strawberry

from models.queries.units import UnitTitleRow


@strawberry.type
class CompetencyUnit:
    """A competency unit (unit kompetensi)."""

    code: str
    title_indonesian: str
    title_english: str | None

    @classmethod
    def of(cls, row: UnitTitleRow) -> "CompetencyUnit":
        """The unit of a row."""
        return cls(code=row.code, title_indonesian=row.title_id, title_english=row.title_en)
