"""One way to go wrong for every reason: a cell, a row, two rows or a file, and where it is told."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, time

from models.rules.candidate_sheet.cells import Uncomputed
from models.rules.candidate_sheet.columns import Column
from models.rules.candidate_sheet.reasons import (
    CellReason,
    CodeReason,
    DateReason,
    FileReason,
    PersonReason,
    Reason,
    RegisterReason,
    RowReason,
    SheetReason,
)
from tests.candidate_sheets import HEADINGS, national_id, row, text_table, workbook
from tests.register import BUDI

ROUNDED = 3273011708950010
FEW_ROWS = 4


@dataclass(frozen=True)
class BadCell:
    """What stands in a cell, and why it is refused."""

    column: Column
    cell: object
    reason: Reason


CELLS = (
    BadCell(Column.NAME, "", CellReason.CELL_EMPTY),
    BadCell(Column.SCHEDULE, "=A1", CellReason.CELL_IS_FORMULA),
    BadCell(Column.CITY, "#N/A", CellReason.CELL_IS_ERROR),
    BadCell(Column.SCHEDULE, date(2026, 5, 4), CellReason.CELL_IS_DATE),
    BadCell(Column.SEX, True, CellReason.CELL_IS_TRUTH_VALUE),
    BadCell(Column.ADDRESS, "x" * 201, CellReason.CELL_TOO_LONG),
    BadCell(Column.ADDRESS, "Jalan \ue000", CellReason.CELL_UNPRINTABLE),
    BadCell(Column.LINE, "pertama", CellReason.LINE_NUMBER_NOT_UNDERSTOOD),
    BadCell(Column.NAME, "Asesi 2", PersonReason.NAME_HAS_DIGITS),
    BadCell(Column.NAME, "\u0421iti", PersonReason.NAME_NOT_LATIN),
    BadCell(Column.NATIONAL_ID, "327301170895001", PersonReason.NATIONAL_ID_LENGTH),
    BadCell(Column.NATIONAL_ID, "32730117O8950011", PersonReason.NATIONAL_ID_HAS_LETTERS),
    BadCell(Column.NATIONAL_ID, ROUNDED, PersonReason.NATIONAL_ID_ROUNDED),
    BadCell(Column.NATIONAL_ID, "3,27301E+15", PersonReason.NATIONAL_ID_IN_POWERS),
    BadCell(Column.NATIONAL_ID, "0073011708950011", PersonReason.NATIONAL_ID_PROVINCE),
    BadCell(Column.NATIONAL_ID, "3273013913950011", PersonReason.NATIONAL_ID_DAY),
    BadCell(Column.NATIONAL_ID, "3273011708950000", PersonReason.NATIONAL_ID_SERIAL),
    BadCell(Column.BIRTH_PLACE, "Bandung, 17-08-1995", PersonReason.PLACE_HAS_DIGITS),
    BadCell(Column.BIRTH_DATE, "tujuh belas", DateReason.DATE_NOT_UNDERSTOOD),
    BadCell(Column.BIRTH_DATE, "31/02/1995", DateReason.DATE_NOT_IN_CALENDAR),
    BadCell(Column.ASSESSED_ON, "05/14/2026", DateReason.DATE_MONTH_FIRST),
    BadCell(Column.BIRTH_DATE, "17/08/95", DateReason.DATE_YEAR_SHORT),
    BadCell(Column.BIRTH_DATE, "17081995", DateReason.DATE_UNDIVIDED),
    BadCell(Column.BIRTH_DATE, 0.5, DateReason.DATE_SERIAL_IMPOSSIBLE),
    BadCell(Column.SEX, "X", PersonReason.SEX_NOT_UNDERSTOOD),
    BadCell(Column.CITY, "Bandung", CodeReason.CODE_IS_NAME),
    BadCell(Column.CITY, "327301", CodeReason.CITY_CODE_NOT_UNDERSTOOD),
    BadCell(Column.PROVINCE, "3", CodeReason.PROVINCE_CODE_NOT_UNDERSTOOD),
    BadCell(Column.PROVINCE, "99", CodeReason.PROVINCE_UNKNOWN),
    BadCell(Column.PROVINCE, "97", CodeReason.PROVINCE_OF_STATISTICS_OFFICE),
    BadCell(Column.PHONE, "dua", PersonReason.PHONE_NOT_UNDERSTOOD),
    BadCell(Column.PHONE, "0812", PersonReason.PHONE_LENGTH),
    BadCell(Column.PHONE, "081234567890/081234567891", PersonReason.PHONE_SEVERAL),
    BadCell(Column.EMAIL, "asesi di example.id", PersonReason.EMAIL_NOT_UNDERSTOOD),
    BadCell(Column.EMAIL, "a@example.id; b@example.id", PersonReason.EMAIL_SEVERAL),
    BadCell(Column.EDUCATION, "123", CodeReason.EDUCATION_CODE_NOT_UNDERSTOOD),
    BadCell(Column.OCCUPATION, "1234", CodeReason.OCCUPATION_CODE_NOT_UNDERSTOOD),
    BadCell(Column.BUDGET, "1.5", CodeReason.BUDGET_CODE_NOT_UNDERSTOOD),
    BadCell(Column.MINISTRY, "12345", CodeReason.MINISTRY_CODE_NOT_UNDERSTOOD),
    BadCell(Column.SCHEDULE, "JDW#1", CodeReason.SCHEDULE_CODE_NOT_UNDERSTOOD),
    BadCell(Column.ASSESSORS, "MET.000.42", CodeReason.ASSESSOR_NUMBER_NOT_UNDERSTOOD),
    BadCell(Column.RESULT, "LULUS", CellReason.RESULT_NOT_UNDERSTOOD),
    BadCell(Column.RESULT, "TH", CellReason.RESULT_ABSENT),
    # The cells of one row beside each other.
    BadCell(Column.CITY, "3171", RowReason.CITY_IN_ANOTHER_PROVINCE),
    BadCell(Column.BIRTH_DATE, "17/08/2020", RowReason.AGE_IMPLAUSIBLE),
    BadCell(Column.BIRTH_DATE, "17/08/2026", RowReason.BORN_AFTER_ASSESSMENT),
    BadCell(Column.ASSESSED_ON, "04/05/2027", RowReason.ASSESSED_IN_FUTURE),
    BadCell(Column.ASSESSORS, f"{BUDI}; {BUDI}", RowReason.ASSESSOR_TWICE),
    BadCell(Column.SEX, "P", RowReason.NATIONAL_ID_OTHER_SEX),
    BadCell(Column.BIRTH_DATE, "18/08/1995", RowReason.NATIONAL_ID_OTHER_BIRTH),
    # The row beside the register; the schedule lasts from 4 to 6 May 2026.
    BadCell(Column.SCHEDULE, "JDW-LAIN", RegisterReason.SCHEDULE_UNKNOWN),
    BadCell(Column.ASSESSED_ON, "03/05/2026", RegisterReason.ASSESSED_BEFORE_SCHEDULE),
    BadCell(Column.ASSESSED_ON, "07/05/2026", RegisterReason.ASSESSED_AFTER_SCHEDULE),
    BadCell(Column.ASSESSORS, "MET.000.999999 2025", RegisterReason.ASSESSOR_UNKNOWN),
)
"""In a workbook as in the rules. Where a warning comes along with a refusal, the refusal is the reason here."""

UNWRITABLE = (
    BadCell(Column.SCHEDULE, Uncomputed.FORMULA, CellReason.CELL_IS_FORMULA),
    BadCell(Column.SCHEDULE, Uncomputed.ERROR, CellReason.CELL_IS_ERROR),
    BadCell(Column.SCHEDULE, time(5, 5), CellReason.CELL_IS_DATE),
)
"""What only a reader of workbooks makes."""


@dataclass(frozen=True)
class BadRows:
    """Rows beside each other, and what is found: row, letter and reason."""

    rows: Sequence[Sequence[object]]
    found: Sequence[tuple[int, str, Reason]]


SHEETS = (
    BadRows([row(1), row(1, {Column.LINE: 5})], [(3, "C", SheetReason.CANDIDATE_TWICE)]),
    BadRows(
        [row(1), row(1, {Column.LINE: 5, Column.RESULT: "BK"})],
        [(2, "C", SheetReason.CANDIDATE_CONTRADICTED), (3, "C", SheetReason.CANDIDATE_CONTRADICTED)],
    ),
    BadRows(
        [row(1), row(2, {Column.NATIONAL_ID: national_id(1), Column.SCHEDULE: "JDW-2"})],
        [(2, "C", SheetReason.NATIONAL_ID_OF_TWO_NAMES), (3, "C", SheetReason.NATIONAL_ID_OF_TWO_NAMES)],
    ),
    BadRows([row(1), row(2, {Column.LINE: 2})], [(3, "A", SheetReason.LINE_NUMBER_TWICE)]),
)


@dataclass(frozen=True)
class BadFile:
    """How a file is made, and what is found in the whole of it."""

    make: Callable[[], bytes]
    column: Column | None
    reason: Reason


def _without(heading: str) -> bytes:
    place = HEADINGS.index(heading)
    lines = [line[:place] + line[place + 1 :] for line in (HEADINGS, row(1))]
    return workbook(lines[1:], lines[0])


FILES = (
    BadFile(lambda: b"\x00\x01 nothing", None, FileReason.FILE_UNREADABLE),
    BadFile(lambda: b"PK\x03\x04 broken", None, FileReason.FILE_UNREADABLE),
    BadFile(lambda: bytes.fromhex("d0cf11e0a1b11ae1") + b"old", None, FileReason.FILE_OLD_OR_LOCKED),
    BadFile(lambda: b"just,a,table\n1,2,3\n", None, FileReason.HEADINGS_MISSING),
    BadFile(lambda: workbook([]), None, FileReason.ROWS_MISSING),
    BadFile(lambda: _without("K/BK"), Column.RESULT, FileReason.COLUMN_MISSING),
    BadFile(lambda: workbook([[*row(1), "K"]], [*HEADINGS, "Hasil"]), Column.RESULT, FileReason.COLUMN_TWICE),
    BadFile(lambda: workbook([[*row(1), "baik"]], [*HEADINGS, "Catatan"]), None, FileReason.COLUMN_UNKNOWN),
    BadFile(lambda: text_table([row(1)] * 40), None, FileReason.TOO_MANY_ROWS),
)
"""The last is too long for a limit of `FEW_ROWS`; the others have fewer."""
