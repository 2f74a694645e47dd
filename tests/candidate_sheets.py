"""Candidate sheets for tests: rows as a clerk of the small register would write them, as a workbook or as text.

The persons and numbers are invented.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

import openpyxl

from models.rules.assessments import AssessmentMethod
from models.rules.candidate_sheet.columns import REQUIRED_COLUMNS, Column
from models.services.candidate_sheet.announce_schedule import AnnounceSchedule, announce_schedule
from models.services.candidate_sheet.importing import ImportCandidateSheet, import_candidate_sheet
from models.services.candidate_sheet.report import OnProgress, SheetReport, nobody_watches
from models.services.register import Register
from tests.register import ASSESSED_ON, BUDI, LSP, NOW, OFFICER, SCHEME_VERSION, SITE

SCHEDULE = "JDW-2026-05"
HEADINGS = [column.value.title for column in REQUIRED_COLUMNS]
Changes = Mapping[Column, object]


def national_id(number: int, sex: str = "L") -> str:
    """The NIK of one of some ten thousand invented persons, all born on 17 August 1995."""
    district, serial = divmod(number, 9_000)
    return f"3273{district + 1:02}{17 if sex == 'L' else 57}0895{serial + 1:04}"


def row(number: int, changes: Changes | None = None) -> list[object]:
    """Return one good row, with some cells changed; every tenth candidate is not yet competent."""
    letters = "".join(chr(ord("a") + int(digit)) for digit in f"{number:04}")
    good: dict[Column, object] = {
        Column.LINE: number + 1,
        Column.NAME: f"Asesi {letters.capitalize()}",
        Column.NATIONAL_ID: national_id(number),
        Column.BIRTH_PLACE: "Bandung",
        Column.BIRTH_DATE: "17/08/1995",
        Column.SEX: "L",
        Column.ADDRESS: "Jalan Contoh 1",
        Column.CITY: "3273",
        Column.PROVINCE: "32",
        Column.PHONE: "081234567890",
        Column.EMAIL: "asesi@example.id",
        Column.EDUCATION: "8",
        Column.OCCUPATION: "12",
        Column.SCHEDULE: SCHEDULE,
        Column.ASSESSED_ON: "04/05/2026",
        Column.ASSESSORS: BUDI,
        Column.BUDGET: "1",
        Column.MINISTRY: "26",
        Column.RESULT: "K" if number % 10 else "BK",
    }
    return [(changes or {}).get(column, good[column]) for column in REQUIRED_COLUMNS]


def rows(numbers: Iterable[int]) -> list[list[object]]:
    """Return good rows of so numbered candidates."""
    return [row(number) for number in numbers]


def workbook(lines: Sequence[Sequence[object]], headings: Sequence[object] = HEADINGS) -> bytes:
    """Return a workbook with headings in the first row."""
    book = openpyxl.Workbook()
    table = book.active
    assert table is not None
    for line in (headings, *lines):
        table.append(list(line))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def text_table(
    lines: Sequence[Sequence[object]],
    delimiter: str = ";",
    encoding: str = "utf-8-sig",
    headings: Sequence[object] = HEADINGS,
) -> bytes:
    """Return a table in text, as a spreadsheet exports it."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows([headings, *lines])
    return text.getvalue().encode(encoding)


async def announced(register: Register, code: str = SCHEDULE, days: int = 3, begins: date = ASSESSED_ON) -> int:
    """Announce the schedule of the small register's LSP, from the day of its assessments on."""
    schedule = AnnounceSchedule(
        LSP,
        code,
        SCHEME_VERSION,
        SITE,
        frozenset({AssessmentMethod.OBSERVATION, AssessmentMethod.WRITTEN}),
        begins,
        begins + timedelta(days=days - 1),
    )
    return await announce_schedule(register, OFFICER, NOW - timedelta(days=20), schedule)


async def imported(
    register: Register,
    content: bytes,
    *,
    is_dry_run: bool = False,
    is_correction: bool = False,
    on_progress: OnProgress = nobody_watches,
) -> SheetReport:
    """Import a sheet as the officer of the LSP."""
    request = ImportCandidateSheet(LSP, "asesi.xlsx", content, is_dry_run=is_dry_run, is_correction=is_correction)
    return await import_candidate_sheet(register, OFFICER, NOW, request, on_progress)


def told(report: SheetReport) -> list[tuple[int, str, str]]:
    """Return what was found as row, letter and reason."""
    return [(each.row, report.letter(each), each.reason.name) for each in report.findings]
