"""A sheet as it comes: a workbook or a table in text becomes rows, wherever in it the candidates stand."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from models.rules.candidate_sheet.cells import RefusedCell, is_empty
from models.rules.candidate_sheet.columns import Cells
from models.rules.candidate_sheet.findings import WHOLE_SHEET, Finding, is_refused
from models.rules.candidate_sheet.headings import Found, Layout, Row, find_headings, is_remark
from models.rules.candidate_sheet.reasons import FileReason, RowReason
from models.services.candidate_sheet.text_tables import rows_of_text
from models.services.candidate_sheet.workbooks import OLE_SIGNATURE, ZIP_SIGNATURE, tables_of_workbook

LARGEST_FILE = 20 * 1024 * 1024  # bytes
MOST_ROWS = 20_000


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a file holds. The candidates' cells are left out of `repr`."""

    digest: str
    """SHA-256 of the file in hexadecimal."""
    layout: Layout | None
    """None when the file was refused."""
    rows: Mapping[int, Cells] = field(repr=False)
    """By their numbers in the spreadsheet."""
    findings: tuple[Finding, ...]
    """About the file and its headings."""

    @property
    def is_refused(self) -> bool:
        """Whether nothing of it can be imported."""
        return is_refused(self.findings) and any(each.row == WHOLE_SHEET for each in self.findings)


def read_sheet(content: bytes, most_rows: int = MOST_ROWS) -> Sheet:
    """Read a file. It raises nothing: what cannot be read has a finding that says why."""
    digest = hashlib.sha256(content).hexdigest()
    try:
        found, rows = _headed(_tables(content, most_rows))
    except RefusedCell as refused:
        return Sheet(digest, None, {}, (Finding(WHOLE_SHEET, None, refused.reason, refused.detail),))
    if found.layout is None or is_refused(found.findings):
        return Sheet(digest, found.layout, {}, found.findings)
    return _sheet(digest, found.layout, rows, list(found.findings))


def _tables(content: bytes, most_rows: int) -> Sequence[Sequence[Row]]:
    """Return the tables of a file, from the first to the last. Raises RefusedCell."""
    if len(content) > LARGEST_FILE:
        raise RefusedCell(FileReason.FILE_TOO_LARGE, f"{LARGEST_FILE // 1024**2} MB")
    if content.startswith(OLE_SIGNATURE):
        raise RefusedCell(FileReason.FILE_OLD_OR_LOCKED)
    if content.startswith(ZIP_SIGNATURE):
        return tables_of_workbook(content, most_rows)
    return [rows_of_text(content, most_rows)]


def _headed(tables: Sequence[Sequence[Row]]) -> tuple[Found, Sequence[Row]]:
    """Return the first table that has the headings, or else the first."""
    first: tuple[Found, Sequence[Row]] | None = None
    for rows in tables:
        found = find_headings(rows)
        first = first or (found, rows)
        if found.layout is not None:
            return found, rows
    return first or (find_headings([]), [])


def _sheet(digest: str, layout: Layout, rows: Sequence[Row], findings: list[Finding]) -> Sheet:
    candidates: dict[int, Cells] = {}
    for number, cells in _below(layout, rows):
        if is_remark(cells):
            findings.append(Finding(number, None, RowReason.ROW_IS_REMARK))
        else:
            candidates[number] = cells
    if not candidates:
        findings.append(Finding(WHOLE_SHEET, None, FileReason.ROWS_MISSING))
    return Sheet(digest, layout, candidates, tuple(findings))


def _below(layout: Layout, rows: Sequence[Row]) -> Iterator[tuple[int, Cells]]:
    for index in range(layout.first_row, len(rows)):
        if not all(map(is_empty, rows[index])):
            yield index + 1, layout.cells(rows[index])
