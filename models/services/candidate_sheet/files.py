"""A sheet as it comes: a workbook or a table in text becomes rows, wherever in it the candidates stand."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from models.rules.candidate_sheet.cells import RefusedCell, is_empty
from models.rules.candidate_sheet.columns import Cells
from models.rules.candidate_sheet.findings import WHOLE_SHEET, Finding, is_refused
from models.rules.candidate_sheet.headings import Found, Layout, Row, find_headings, is_headings, is_remark
from models.rules.candidate_sheet.reasons import FileReason, RowReason
from models.services.candidate_sheet.tables import Table
from models.services.candidate_sheet.text_tables import table_of_text
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
        found, table = _headed(_tables(content, most_rows))
    except RefusedCell as refused:
        return Sheet(digest, None, {}, (Finding(WHOLE_SHEET, None, refused.reason, refused.detail),))
    if found.layout is None or is_refused(found.findings):
        return Sheet(digest, found.layout, {}, found.findings)
    return _sheet(digest, found.layout, table, list(found.findings))


def _tables(content: bytes, most_rows: int) -> Sequence[Table]:
    """Return the tables of a file, from the first to the last. Raises RefusedCell."""
    if len(content) > LARGEST_FILE:
        raise RefusedCell(FileReason.FILE_TOO_LARGE, f"{LARGEST_FILE // 1024**2} MB")
    if content.startswith(OLE_SIGNATURE):
        raise RefusedCell(FileReason.FILE_OLD_OR_LOCKED)
    if content.startswith(ZIP_SIGNATURE):
        return tables_of_workbook(content, most_rows)
    return [table_of_text(content, most_rows)]


def _headed(tables: Sequence[Table]) -> tuple[Found, Table]:
    """Return the one table that has candidates, or else the first that has the headings, or else the first.

    Raises RefusedCell when several have candidates: those of one page would be lost, or rows be counted twice.
    """
    found = [(find_headings(table.rows), table) for table in tables] or [(find_headings([]), Table([]))]
    pages = [page for page, (headings, table) in enumerate(found) if _has_candidates(headings.layout, table)]
    if len(pages) > 1:
        raise RefusedCell(FileReason.TABLES_SEVERAL, ", ".join(str(page + 1) for page in pages))
    headed = [each for each in found if each[0].layout is not None]
    return found[pages[0]] if pages else (headed or found)[0]


def _has_candidates(layout: Layout | None, table: Table) -> bool:
    return layout is not None and any(_remark(layout, row) is None for _, row in _below(layout, table.rows))


def _sheet(digest: str, layout: Layout, table: Table, findings: list[Finding]) -> Sheet:
    candidates: dict[int, Cells] = {}
    for number, row in _below(layout, table.rows):
        if remark := _remark(layout, row):
            findings.append(Finding(number, None, remark))
        else:
            candidates[number] = layout.cells(row)
    if not candidates:
        findings.append(Finding(WHOLE_SHEET, None, FileReason.ROWS_MISSING))
    if hidden := len(candidates.keys() & set(table.hidden)):
        findings.append(Finding(WHOLE_SHEET, None, FileReason.ROWS_HIDDEN, str(hidden)))
    return Sheet(digest, layout, candidates, tuple(findings))


def _remark(layout: Layout, row: Row) -> RowReason | None:
    """Return why a row is no candidate; None for a candidate."""
    if is_headings(layout, row):
        return RowReason.ROW_IS_HEADINGS
    return RowReason.ROW_IS_REMARK if is_remark(layout.cells(row)) else None


def _below(layout: Layout, rows: Sequence[Row]) -> Iterator[tuple[int, Row]]:
    for index in range(layout.first_row, len(rows)):
        if not all(map(is_empty, rows[index])):
            yield index + 1, rows[index]
