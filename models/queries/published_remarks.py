"""Everything that has to be known before a publication is quoted: the notes on its figures, and the other remarks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.queries.printed_places import PrintedRow, place_of
from models.queries.published_figures import FigureRow, published_figures
from models.tables.figures import PublishedRemark

_FIRST_LINE = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class RemarkRow(PrintedRow):
    """One remark on something printed."""

    printed: str
    """As printed; empty where the print is."""
    note_id: str
    note_en: str
    figure: FigureRow | None = None
    """The number that it is about; None for names, dates and pictures."""


async def published_remarks(series: str | None = None) -> Sequence[RemarkRow]:
    """Return the remarks on one series, or all, by the lines of the publication."""
    return remarks_on(await published_figures(series), await other_remarks(series))


def remarks_on(figures: Sequence[FigureRow], others: Sequence[RemarkRow]) -> Sequence[RemarkRow]:
    """Return the notes on the figures among the other remarks, by the lines of the publication."""
    return sorted([*(_of_figure(each) for each in figures if each.note_en), *others], key=_place)


async def other_remarks(series: str | None = None) -> Sequence[RemarkRow]:
    """Return the remarks on what is no number."""
    chosen = PublishedRemark.filter(series__code=series) if series else PublishedRemark.all()
    return [_row(each) for each in await chosen.select_related("series")]


def _place(remark: RemarkRow) -> tuple[date, int, str, str]:
    first = _FIRST_LINE.match(remark.source_line)
    name = remark.figure.name if remark.figure else ""
    return (remark.as_of, int(first[0]) if first else 0, remark.series, name)


def _of_figure(figure: FigureRow) -> RemarkRow:
    return RemarkRow(
        series=figure.series,
        series_title_id=figure.series_title_id,
        series_title_en=figure.series_title_en,
        source=figure.source,
        source_line=figure.source_line,
        as_of=figure.as_of,
        printed=figure.printed,
        note_id=figure.note_id,
        note_en=figure.note_en,
        figure=figure,
    )


def _row(remark: PublishedRemark) -> RemarkRow:
    return RemarkRow(
        **place_of(remark),
        printed=remark.printed,
        note_id=remark.note_id,
        note_en=remark.note_en,
    )
