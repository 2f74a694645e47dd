"""Where the columns are: found by their headings, wherever the row of headings stands and however it is split."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.rules.candidate_sheet.cells import Cell, is_empty
from models.rules.candidate_sheet.columns import REQUIRED_COLUMNS, Cells, Column
from models.rules.candidate_sheet.findings import WHOLE_SHEET, Finding
from models.rules.candidate_sheet.reasons import FileReason

SEARCHED = 30  # rows from the top
FEWEST = 8  # headings that make a row the row of headings
FEWEST_AGAIN = 2  # identifying ones among the candidates: nobody's name, NIK, schedule and result are called so
IN_BRACKETS = re.compile(r"\([^)]*\)")
NEITHER_LETTER_NOR_DIGIT = re.compile(r"[^a-z0-9]")
LETTERS = 26

IDENTIFYING = (Column.NAME, Column.NATIONAL_ID, Column.SCHEDULE, Column.RESULT)

Row = Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Layout:
    """Which column stands where, and where the candidates begin."""

    places: Mapping[Column, int]
    """Counted from 0."""
    first_row: int
    """Of the candidates, counted from 0."""

    def cells(self, row: Row) -> dict[Column, Cell]:
        """Return a row's cells by column."""
        return {column: row[place] for column, place in self.places.items() if place < len(row)}

    def letter(self, column: Column) -> str:
        """Return the letter that a spreadsheet shows above a column, or nothing where the column is missing."""
        return letter_of(self.places[column]) if column in self.places else ""


@dataclass(frozen=True, slots=True)
class Found:
    """The layout, where there is one, and what is wrong with the headings."""

    layout: Layout | None
    findings: tuple[Finding, ...]


def is_remark(cells: Cells) -> bool:
    """Tell whether a row below the headings is no candidate: a date, a signature, a sum."""
    return all(is_empty(cells.get(column)) for column in IDENTIFYING)


def is_headings(layout: Layout, row: Row) -> bool:
    """Tell whether a row among the candidates says the headings again, or numbers the columns again."""
    cells = layout.cells(row)
    again = sum(_named(cells.get(column)) is column for column in IDENTIFYING)
    return again >= FEWEST_AGAIN or _numbers_columns(row)


def find_headings(rows: Sequence[Row]) -> Found:
    """Find the headings among the first rows of a sheet.

    A heading may be merged over two rows, or have a group's title above it: what the best row lacks is looked for in
    the row below and the row above. A row that only numbers the columns, 1 to 19, belongs to the headings.
    """
    top = rows[:SEARCHED]
    best = max(range(len(top)), key=lambda index: len(_known(top[index])), default=None)
    if best is None or len(_known(top[best])) < FEWEST:
        return Found(None, (Finding(WHOLE_SHEET, None, FileReason.HEADINGS_MISSING),))
    places, last = dict(_known(top[best])), best
    for beside in (best + 1, best - 1):
        more = _missing_ones(top, beside, places)
        last = max(last, beside) if more else last
        places |= more
    layout = Layout(places, _after_numbers(rows, last + 1))
    return Found(layout, tuple(_wrong(top[best], layout)))


def _missing_ones(top: Sequence[Row], index: int, places: Mapping[Column, int]) -> dict[Column, int]:
    if not 0 <= index < len(top):
        return {}
    return {column: place for column, place in _known(top[index]).items() if column not in places}


def _after_numbers(rows: Sequence[Row], first: int) -> int:
    return first + 1 if first < len(rows) and _numbers_columns(rows[first]) else first


def _numbers_columns(row: Row) -> bool:
    """Tell whether a row says 1, 2, 3 and so on, with brackets or without."""
    told = [cell for cell in row if not is_empty(cell)]
    numbered = enumerate(told, start=1)
    return len(told) >= FEWEST and all(re.sub(r"[^0-9]", "", str(cell)) == str(number) for number, cell in numbered)


def _wrong(headings: Row, layout: Layout) -> Iterator[Finding]:
    for column in REQUIRED_COLUMNS:
        if column not in layout.places:
            yield Finding(WHOLE_SHEET, column, FileReason.COLUMN_MISSING)
    for place, cell in enumerate(headings):
        if place in layout.places.values() or is_empty(cell):
            continue
        if (same := _named(cell)) is None:
            yield Finding(WHOLE_SHEET, None, FileReason.COLUMN_UNKNOWN, letter_of(place))
        else:
            both = f"{letter_of(layout.places[same])}, {letter_of(place)}"
            yield Finding(WHOLE_SHEET, same, FileReason.COLUMN_TWICE, both)


def _known(row: Row) -> dict[Column, int]:
    """Return where the headings of a row are, the first of two."""
    known: dict[Column, int] = {}
    for place, cell in enumerate(row):
        column = _named(cell)
        if column is not None:
            known.setdefault(column, place)
    return known


def _named(cell: Cell) -> Column | None:
    return _BY_HEADING.get(_comparable(cell)) if isinstance(cell, str) else None


def _comparable(text: str) -> str:
    """Return what two ways of writing a heading have in common; what is in brackets explains it."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    bare = NEITHER_LETTER_NOR_DIGIT.sub("", IN_BRACKETS.sub("", plain))
    return bare or NEITHER_LETTER_NOR_DIGIT.sub("", plain)


_BY_HEADING = {_comparable(title): column for column in Column for title in (column.value.title, *column.value.others)}


def letter_of(place: int) -> str:
    """Return the letters of a column, counted from 0.

    >>> letter_of(0), letter_of(25), letter_of(26)
    ('A', 'Z', 'AA')
    """
    above, rest = divmod(place, LETTERS)
    return (letter_of(above - 1) if above else "") + chr(ord("A") + rest)
