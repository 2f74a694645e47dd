"""Workbooks (.xlsx): measured before they are opened, and read without computing anything."""

import warnings
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, time, timedelta
from io import BytesIO
from typing import Any

import openpyxl
from openpyxl.cell.read_only import EmptyCell, ReadOnlyCell
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from models.rules.candidate_sheet.cells import Cell, RefusedCell, Uncomputed, is_empty
from models.rules.candidate_sheet.headings import SEARCHED, Row
from models.rules.candidate_sheet.reasons import FileReason
from models.services.candidate_sheet.page_marks import filled_down, hidden_rows, merged_cells
from models.services.candidate_sheet.tables import MOST_COLUMNS, Table

ZIP_SIGNATURE = b"PK\x03\x04"
OLE_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Of the old workbooks, and of those that are locked with a password."""
MOST_PARTS = 500
UNPACKED = 128 * 1024 * 1024  # bytes
UNSUSPECTED = 8 * 1024 * 1024  # bytes, below which nobody counts how well a part was packed
RATIO = 100
MOST_TABLES = 10
ROWS_PER_CANDIDATE = 5
"""So many rows are looked through, the empty ones too, for each that may hold a candidate."""
MARKUP = (".xml", ".rels", ".vml")
FORBIDDEN = (b"<!DOCTYPE", b"<!ENTITY", b"<\x00!\x00", b"\x00<\x00!")
"""A workbook declares no entities; they are how a small file becomes a large one, or reads another."""


def tables_of_workbook(content: bytes, most: int) -> Sequence[Table]:
    """Return the pages of a workbook that are shown. Raises RefusedCell, whatever is wrong with it."""
    try:
        _check_parts(content)
        return list(_tables(content, most))
    except RefusedCell:
        raise
    except Exception as error:  # a stranger's file can break its reader in any way
        raise RefusedCell(FileReason.FILE_UNREADABLE) from error


def _check_parts(content: bytes) -> None:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = archive.infolist()
        unpacked = sum(part.file_size for part in parts)
        if len(parts) > MOST_PARTS or unpacked > UNPACKED or any(map(_is_bloated, parts)):
            raise RefusedCell(FileReason.FILE_BLOATED)
        for part in parts:
            if part.filename.endswith(MARKUP):
                _check_declarations(archive.read(part))


def _is_bloated(part: zipfile.ZipInfo) -> bool:
    return part.file_size > UNSUSPECTED and part.file_size > RATIO * max(part.compress_size, 1)


def _check_declarations(part: bytes) -> None:
    if any(each in part for each in FORBIDDEN):
        raise RefusedCell(FileReason.FILE_UNREADABLE)


def _tables(content: bytes, most: int) -> Iterator[Table]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about styles and extensions, which are not read
        book = openpyxl.load_workbook(BytesIO(content), read_only=True, keep_links=False)
        try:
            if book.epoch == CALENDAR_MAC_1904:
                raise RefusedCell(FileReason.FILE_DAYS_FROM_1904)
            shown = [page for page in book.worksheets if page.sheet_state == "visible"]
            for page in shown[:MOST_TABLES]:
                yield _table(page, most)
        finally:
            book.close()


def _table(page: Any, most: int) -> Table:  # noqa: ANN401 - a page of the reader's own kind, as its cells are
    page.reset_dimensions()
    rows = _rows(page.iter_rows(min_row=1, max_col=MOST_COLUMNS), most)
    with page._get_source() as source:  # noqa: SLF001 - the reader that reads row by row tells none of it
        text = source.read()
    return Table(filled_down(rows, merged_cells(text)), hidden_rows(text))


def _rows(found: Iterable[Sequence[ReadOnlyCell | EmptyCell]], most: int) -> list[Row]:
    """Return the rows down to the last that holds something. Raises RefusedCell when there are too many."""
    rows: list[Row] = []
    filled = 0
    for number, cells in enumerate(found, start=1):
        row = [_value(cell) for cell in cells]
        if any(not is_empty(cell) for cell in row):
            rows += [()] * (number - 1 - len(rows))
            rows.append(row)
            filled += 1
        if filled > most + SEARCHED or number > ROWS_PER_CANDIDATE * most:
            raise RefusedCell(FileReason.TOO_MANY_ROWS, str(most))
    return rows


def _value(cell: ReadOnlyCell | EmptyCell) -> Cell:
    value: object = cell.value
    if cell.data_type in {"f", "e"}:
        return Uncomputed.FORMULA if cell.data_type == "f" else Uncomputed.ERROR
    return value if isinstance(value, str | int | float | date | time | timedelta | None) else str(value)
