"""What has to be known before a publication is quoted."""

from datetime import date

import strawberry

from models.queries.published_remarks import RemarkRow
from schema.rows import of_row
from schema.types.published_figure import PublishedFigure


@strawberry.type
class PublishedRemark:
    """A remark on something printed: a number that does not agree, or a name, a date or a picture kept as printed."""

    series: str
    series_title_indonesian: str
    series_title_english: str
    source: str
    source_line: str
    as_of: date
    printed: str
    note_indonesian: str
    note_english: str
    figure: PublishedFigure | None

    @classmethod
    def of(cls, row: RemarkRow) -> "PublishedRemark":
        """The remark of a row."""
        return of_row(cls, row, figure=PublishedFigure.of(row.figure) if row.figure else None)
