"""What can stand in a cell, and how its text is taken out of it."""

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import TypeAlias

from models.rules.candidate_sheet.reasons import CellReason, Reason

LONGEST_TEXT = 200  # characters
PLACEHOLDERS = frozenset({"", "-", "--", "---", ".", "n/a", "na", "nihil", "tidak ada", "kosong"})
"""What people write where there is nothing to write."""
LONGEST_PLACEHOLDER = 12  # characters, with what nobody sees
INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
"""What is copied along from pages and word processors and nobody sees."""


class Uncomputed(Enum):
    """A cell whose value the spreadsheet would have to compute, or could not."""

    FORMULA = "FORMULA"
    ERROR = "ERROR"


Cell: TypeAlias = str | int | float | bool | datetime | date | time | timedelta | Uncomputed | None
"""A cell as the file holds it; a date only where the spreadsheet says that it is one."""


class RefusedCell(Exception):
    """A cell is not understood. What stands in it is not repeated."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(reason.name)
        self.reason = reason
        self.detail = detail


def is_empty(cell: Cell) -> bool:
    """Tell whether nothing stands in a cell, or only a sign for nothing."""
    if not isinstance(cell, str):
        return cell is None
    return len(text := cell.strip()) <= LONGEST_PLACEHOLDER and (not text or _tidy(text).casefold() in PLACEHOLDERS)


def text_of(cell: Cell, longest: int = LONGEST_TEXT) -> str:
    """Return a cell's text in one line, a number as its digits. Raises RefusedCell."""
    check_computed(cell)
    if is_empty(cell):
        raise RefusedCell(CellReason.CELL_EMPTY)
    if isinstance(cell, bool):
        raise RefusedCell(CellReason.CELL_IS_TRUTH_VALUE)
    if isinstance(cell, date | time | timedelta):
        raise RefusedCell(CellReason.CELL_IS_DATE)
    text = _tidy(cell) if isinstance(cell, str) else _digits(cell, longest)
    if len(text) > longest:
        raise RefusedCell(CellReason.CELL_TOO_LONG, str(longest))
    if not text.isprintable():
        raise RefusedCell(CellReason.CELL_UNPRINTABLE)
    return text


def check_computed(cell: Cell) -> None:
    """Raises RefusedCell for a formula or an error; a text that begins with `=` is a formula of a CSV file."""
    if cell is Uncomputed.ERROR or (
        isinstance(cell, str) and cell.strip().startswith("#") and cell.strip()[1:2].isupper()
    ):
        raise RefusedCell(CellReason.CELL_IS_ERROR)
    if cell is Uncomputed.FORMULA or (isinstance(cell, str) and cell.lstrip().startswith("=")):
        raise RefusedCell(CellReason.CELL_IS_FORMULA)


def _tidy(text: str) -> str:
    """Return a text in one line, without what nobody sees and without the apostrophe that marks texts."""
    if not (text.isascii() and text.isprintable()):
        text = INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    return " ".join(text.split()).removeprefix("'").strip()


def _digits(cell: object, longest: int) -> str:
    """Write a number as people would: a whole one without `.0`."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, int) and abs(cell) >= 10**longest:  # Python itself refuses to write very long numbers
        raise RefusedCell(CellReason.CELL_TOO_LONG, str(longest))
    return str(cell)
