"""Where in a publication something stands."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from models.tables.figures import PublishedFigure, PublishedRemark


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """Something printed: in which series of which publication, on which lines, and of which day."""

    series: str
    series_title_id: str
    series_title_en: str
    source: str
    source_line: str
    as_of: date


def place_of(row: PublishedFigure | PublishedRemark) -> dict[str, Any]:
    """Return where something stands, by the fields of a row; its series is read with it."""
    return {
        "series": row.series.code,
        "series_title_id": row.series.title_id,
        "series_title_en": row.series.title_en,
        "source": row.series.source,
        "source_line": row.source_line,
        "as_of": row.series.as_of,
    }
