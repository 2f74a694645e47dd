"""What has to be known before a publication is quoted."""

from datetime import date

import strawberry

from models.queries.published_remarks import RemarkRow
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
        return cls(
            series=row.series,
            series_title_indonesian=row.series_title_id,
            series_title_english=row.series_title_en,
            source=row.source,
            source_line=row.source_line,
            as_of=row.as_of,
            printed=row.printed,
            note_indonesian=row.note_id,
            note_english=row.note_en,
            figure=PublishedFigure.of(row.figure) if row.figure else None,
        )
