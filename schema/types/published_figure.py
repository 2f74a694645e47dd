"""Figures of a publication, beside what its own cells give and what the register counts."""

from datetime import date
from decimal import Decimal

import strawberry

from models.queries.published_figures import FigureRow
from models.rules.published_figures import Qualifier, Witness
from schema.rows import of_row
from schema.types.enums import LspType

strawberry.enum(Qualifier, name="FigureQualifier")
strawberry.enum(Witness, name="FigureWitness")


@strawberry.type
class PublishedFigure:
    """One printed number and what stands beside it. Nothing is corrected: both are told, and the difference."""

    series: str
    series_title_indonesian: str
    series_title_english: str
    source: str
    source_line: str
    as_of: date
    name: str
    printed: str
    value: Decimal
    unit: str
    qualifier: Qualifier
    month: int | None
    lsp_type: LspType | None
    province_iso_code: str | None
    computed: Decimal | None
    difference: Decimal | None
    registered: Decimal | None
    difference_from_register: Decimal | None
    contradicted_by: list[Witness]
    is_borne_out: bool
    note_indonesian: str
    note_english: str

    @classmethod
    def of(cls, row: FigureRow) -> "PublishedFigure":
        """The figure of a row."""
        return of_row(cls, row, province_iso_code=row.province, contradicted_by=list(row.contradicted_by))
