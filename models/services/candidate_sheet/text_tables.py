"""Tables in text (CSV): with semicolons, commas or tabs, in UTF-8 or in the older code page of Windows."""

import csv
import io

from models.rules.candidate_sheet.cells import RefusedCell
from models.rules.candidate_sheet.headings import SEARCHED, Row
from models.rules.candidate_sheet.reasons import FileReason
from models.services.candidate_sheet.tables import MOST_COLUMNS, Table

DELIMITERS = (";", ",", "\t")


def table_of_text(content: bytes, most: int) -> Table:
    """Return a table in text. Raises RefusedCell."""
    text = _text(content)
    rows: list[Row] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True):
            rows.append(row[:MOST_COLUMNS])
            if len(rows) > most + SEARCHED:
                raise RefusedCell(FileReason.TOO_MANY_ROWS, str(most))
    except csv.Error:
        raise RefusedCell(FileReason.FILE_UNREADABLE) from None
    return Table(rows)


def _text(content: bytes) -> str:
    """Decode a file, with or without its mark of UTF-8. Raises RefusedCell."""
    for encoding in ("utf-16",) if content.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise RefusedCell(FileReason.FILE_UNREADABLE)


def _delimiter(text: str) -> str:
    """Return the sign that stands most often in the first lines."""
    top = text[:20_000].splitlines()[:SEARCHED]
    return max(DELIMITERS, key=lambda sign: max((line.count(sign) for line in top), default=0))
