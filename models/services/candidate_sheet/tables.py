"""A table as a file holds it, wherever in it the candidates stand."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from models.rules.candidate_sheet.headings import Row

MOST_COLUMNS = 40


@dataclass(frozen=True, slots=True)
class Table:
    """A page of a workbook, or a table in text."""

    rows: Sequence[Row] = field(repr=False)
    hidden: Collection[int] = ()
    """Numbers of rows that the spreadsheet does not show."""
