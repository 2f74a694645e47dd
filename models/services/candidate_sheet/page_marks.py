"""What a page of a workbook says beside its cells: which cells are merged, and which rows are hidden."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.rules.candidate_sheet.cells import RefusedCell, is_empty
from models.rules.candidate_sheet.headings import Row
from models.rules.candidate_sheet.reasons import FileReason
from models.services.candidate_sheet.tables import MOST_COLUMNS

ROW = re.compile(rb"<(?:\w+:)?row\s[^>]*>")
NUMBER = re.compile(rb'\sr="(\d{1,7})"')
HIDDEN = re.compile(rb'\shidden="(?:1|true)"')
MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')


@dataclass(frozen=True, slots=True)
class MergedCells:
    """Cells of one column that are one to the eye; the first holds what stands in them."""

    place: int
    """Of the column, counted from 0."""
    first: int
    last: int
    """Rows, counted from 0."""


def hidden_rows(page: bytes) -> frozenset[int]:
    """Return the numbers of the rows that a page hides."""
    hidden = (tag for tag in ROW.findall(page) if HIDDEN.search(tag))
    return frozenset(int(number[1]) for tag in hidden if (number := NUMBER.search(tag)))


def merged_cells(page: bytes) -> Iterator[MergedCells]:
    """Yield what is merged downwards; a title that spans columns means nothing for candidates."""
    for left, top, right, bottom in MERGED.findall(page):
        if left == right and (place := _place(left)) < MOST_COLUMNS:
            yield MergedCells(place, int(top) - 1, int(bottom) - 1)


def filled_down(rows: Sequence[Row], merged: Iterator[MergedCells]) -> Sequence[Row]:
    """Return rows where every cell says what the merged cells say of which it is one; empty rows stay empty.

    Raises RefusedCell when they lie over each other, which no spreadsheet lets happen.
    """
    told = [list(row) for row in rows]
    left = len(rows) * MOST_COLUMNS
    for each in merged:
        spanned = told[each.first : each.last + 1]
        left -= len(spanned)
        if left < 0:
            raise RefusedCell(FileReason.FILE_UNREADABLE)
        for row in spanned[1:]:
            if each.place < len(row) and not all(map(is_empty, row)):
                row[each.place] = spanned[0][each.place] if each.place < len(spanned[0]) else None
    return told


def _place(letters: bytes) -> int:
    """Return the place of a column, counted from 0.

    >>> _place(b"A"), _place(b"Z"), _place(b"AA")
    (0, 25, 26)
    """
    place = 0
    for letter in letters:
        place = place * 26 + letter - ord("A") + 1
    return place - 1
