"""Every way of writing that is understood, and every way that is refused by its name; nothing else ever comes out."""

import math
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.assessments import Outcome
from models.rules.candidate_sheet.cells import Cell, RefusedCell, Uncomputed
from models.rules.candidate_sheet.columns import REQUIRED_COLUMNS, Column
from models.rules.candidate_sheet.dates import MONTHS, day_of
from models.rules.candidate_sheet.headings import letter_of
from models.rules.candidate_sheet.readings import read_row
from models.rules.candidate_sheet.reasons import Concern, Reason
from models.rules.candidate_sheet.within_sheet import find_doubles
from models.rules.holders import Sex
from models.rules.national_id import NationalId
from tests.bad_candidates import CELLS, SHEETS, UNWRITABLE, BadCell, BadRows
from tests.candidate_sheets import row
from tests.register import BUDI, SARI

TODAY = date(2026, 5, 11)
BIRTHDAY = date(1995, 8, 17)

UNDERSTOOD: list[tuple[Column, Cell, object]] = [
    *((Column.BIRTH_DATE, cell, BIRTHDAY) for cell in (
        "17/08/1995", "17-08-1995", "17.08.1995", "17 08 1995", "17/8/1995", "17 / 08 / 1995", "17 Agustus 1995",
        "17-Agu-1995", "17 AGT 1995", "17agustus1995", "Kamis, 17 Agustus 1995", "17 August 1995", "1995-08-17",
        "1995/08/17", "1995-08-17T00:00:00Z", "17/08/1995 00:00:00", "'17/08/1995", "\ufeff17/08/1995",
        34928, 34928.0, BIRTHDAY, datetime(1995, 8, 17, 9, tzinfo=UTC), "17\u00a0Agustus\u00a01995",
    )),
    *((Column.NATIONAL_ID, cell, NationalId("3273011708950011")) for cell in (
        "3273011708950011", "'3273011708950011", "32 7301 170895 0011", "32.73.01.170895.0011", 3273011708950011,
        3273011708950011.0,
    )),
    *((Column.SEX, cell, Sex.MALE) for cell in ("L", "l", "Laki-laki", "LAKI LAKI", "Pria", "1", 1)),
    *((Column.SEX, cell, Sex.FEMALE) for cell in ("P", "Perempuan", "wanita", 2.0)),
    *((Column.RESULT, cell, Outcome.COMPETENT) for cell in ("K", "k ", "Kompeten", "(K)")),
    *((Column.RESULT, cell, Outcome.NOT_YET_COMPETENT) for cell in ("BK", "B.K.", "Belum Kompeten", "TK")),
    *((Column.CITY, cell, "3273") for cell in ("3273", "32.73", 3273, 32.73, 3273.0)),
    (Column.CITY, 32.7, "3270"),
    *((Column.PROVINCE, cell, "32") for cell in ("32", 32, 32.0)),
    *((Column.PHONE, cell, "081234567890") for cell in (
        "081234567890", "+62 812-3456-7890", "6281234567890", 81234567890, "(0812) 3456 7890",
    )),
    (Column.PHONE, "-", None),
    (Column.EMAIL, "Asesi@Example.ID", "asesi@example.id"),
    (Column.EMAIL, "tidak ada", None),
    (Column.EDUCATION, "08", "8"),
    (Column.MINISTRY, None, None),
    (Column.SCHEDULE, "jdw - 2026 / 05", "JDW-2026/05"),
    (Column.SCHEDULE, 12345, "12345"),
    *((Column.ASSESSORS, cell, (BUDI,)) for cell in (
        "MET.000.000042 2025", "MET.000.000042.2025", "MET. 000.000042 2025", "met 000 000042 2025",
        "No. Reg. MET.000.000042 2025",
    )),
    (Column.ASSESSORS, f"{BUDI}; {SARI}", (BUDI, SARI)),
    (Column.ASSESSORS, f"{BUDI} dan {SARI}", (BUDI, SARI)),
    (Column.NAME, "  SITI   Nur'aini, S.Kom. ", "SITI Nur'aini, S.Kom."),
    (Column.LINE, "7.", 7),
]  # fmt: skip


@pytest.mark.parametrize(("column", "cell", "expected"), UNDERSTOOD)
def test_older_ways_of_writing_are_understood(column: Column, cell: Cell, expected: object) -> None:
    cells = good_cells() | {column: cell}
    read = read_row(7, cells, TODAY)
    assert [each for each in read.findings if not each.reason.is_warning] == []
    value = column.value.read(cell) if expected is not None else None
    assert value == expected


def good_cells(number: int = 10) -> dict[Column, Cell]:
    return dict(zip(REQUIRED_COLUMNS, row(number), strict=True))  # type: ignore[arg-type]  # a row holds cells


def reasons_of(bad: BadCell) -> list[tuple[Column | None, Reason]]:
    cells: dict[Column, Any] = {**good_cells(), bad.column: bad.cell}
    found = read_row(7, cells, TODAY).findings
    return [(each.column, each.reason) for each in found if not each.reason.is_warning or bad.reason.is_warning]


@pytest.mark.parametrize("bad", [each for each in (*CELLS, *UNWRITABLE) if each.reason.concern is not Concern.REGISTER])
def test_every_bad_cell_is_refused_by_its_name(bad: BadCell) -> None:
    column = Column.NATIONAL_ID if bad.reason.is_warning else bad.column
    assert reasons_of(bad) == [(column, bad.reason)]


def test_all_that_is_wrong_with_a_row_is_told() -> None:
    cells: dict[Column, Cell] = dict.fromkeys(REQUIRED_COLUMNS, "?")
    found = read_row(7, cells, TODAY).findings
    assert {each.column for each in found} == set(REQUIRED_COLUMNS) - {Column.ADDRESS, Column.BIRTH_PLACE}
    assert {each.row for each in found} == {7}


@pytest.mark.parametrize("bad", SHEETS)
def test_rows_that_double_or_contradict_each_other_are_told(bad: BadRows) -> None:
    rows = [
        read_row(number, dict(zip(REQUIRED_COLUMNS, line, strict=True)), TODAY)  # type: ignore[arg-type]  # cells
        for number, line in enumerate(bad.rows, start=2)
    ]
    letters = {column: letter_of(place) for place, column in enumerate(REQUIRED_COLUMNS)}
    found = sorted(find_doubles(each.reading for each in rows), key=lambda each: each.row)
    told = [(each.row, letters[each.column] if each.column else "", each.reason) for each in found]
    assert told == list(bad.found)


CELL = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.datetimes(),
    st.dates(),
    st.times(),
    st.timedeltas(),
    st.text(),
    st.text(alphabet="0123456789./-', KBLPMET\n=#@+e"),
    st.sampled_from([math.inf, math.nan, 10**5000]),
)


@given(st.sampled_from(Column), CELL)
def test_a_reader_understands_or_refuses_and_does_nothing_else(column: Column, cell: Cell) -> None:
    try:
        column.value.read(cell)
    except RefusedCell as refused:
        assert refused.reason.concern is Concern.CELL  # noqa: PT017 - both endings are right
        assert isinstance(cell, bool) or not isinstance(cell, str) or len(cell) < 3 or cell not in refused.detail  # noqa: PT017 - the same


@given(st.dictionaries(st.sampled_from(Column), CELL))
def test_a_row_of_anything_is_read_without_an_exception(cells: dict[Column, Cell]) -> None:
    read = read_row(1, cells, TODAY)
    assert all(each.row == 1 for each in read.findings)


@given(st.dates(min_value=date(1901, 1, 2), max_value=date(2099, 12, 31)), st.sampled_from(sorted(MONTHS)))
def test_a_day_survives_each_way_of_writing_it(day: date, month: str) -> None:
    assert day_of(f"{day:%d/%m/%Y}") == day_of(f"{day:%d-%m-%Y}") == day_of(day.isoformat()) == day
    assert day_of((day - date(1899, 12, 30)).days) == day
    if day.day <= 28:
        named = day.replace(month=MONTHS[month])
        assert day_of(f"{day.day} {month.capitalize()} {day.year}") == named


@pytest.mark.parametrize(
    ("filled", "expected"),
    [
        ({Column.NAME: "Jumlah K", Column.RESULT: Uncomputed.FORMULA}, ["ROW_HARDLY_FILLED"]),
        ({Column.SCHEDULE: "JDW-1"}, ["ROW_HARDLY_FILLED"]),
        (dict.fromkeys(REQUIRED_COLUMNS[:10], "?"), None),
    ],
)
def test_of_a_row_that_is_hardly_filled_one_thing_is_told(
    filled: dict[Column, Cell], expected: list[str] | None
) -> None:
    found = [each.reason.name for each in read_row(7, filled, TODAY).findings]
    assert found == expected if expected else len(found) > 8
