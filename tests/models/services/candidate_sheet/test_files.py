"""Files are read wherever the candidates stand in them, or refused as a whole by a named reason."""

import io
import zipfile
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from models.rules.candidate_sheet.cells import Uncomputed
from models.rules.candidate_sheet.columns import Column
from models.rules.candidate_sheet.reasons import EVERY_REASON, Concern, FileReason, Reason, RowReason
from models.services.candidate_sheet import files
from models.services.candidate_sheet.files import Sheet, read_sheet
from tests.bad_candidates import CELLS, FEW_ROWS, FILES, SHEETS, BadFile
from tests.candidate_sheets import HEADINGS, row, rows, text_table, workbook
from tests.models.services.candidate_sheet.test_register_reasons import REGISTER

GROUPED = ["", "", *["Asesi"] * 5, *[""] * 12]
NUMBERED = [f"({number})" for number in range(1, 20)]


def names(sheet: Sheet) -> dict[int, object]:
    return {number: cells[Column.NAME] for number, cells in sheet.rows.items()}


ANYWHERE: list[tuple[Callable[[], bytes], dict[int, object]]] = [
    (lambda: workbook(rows([1, 2])), {2: "Asesi Aaab", 3: "Asesi Aaac"}),
    (lambda: text_table(rows([1])), {2: "Asesi Aaab"}),
    (lambda: text_table(rows([1]), ","), {2: "Asesi Aaab"}),
    (lambda: text_table(rows([1]), "\t", "utf-16"), {2: "Asesi Aaab"}),
    (lambda: text_table([row(1, {Column.NAME: "Ren\u00e9"})], ";", "cp1252"), {2: "Ren\u00e9"}),
    (lambda: workbook([HEADINGS, NUMBERED, *rows([1])], ["LAPORAN ASESI"]), {4: "Asesi Aaab"}),
    (lambda: workbook([GROUPED, HEADINGS, [], *rows([1]), [], *rows([2])], []), {5: "Asesi Aaab", 7: "Asesi Aaac"}),
    (lambda: workbook([line[::-1] for line in rows([1])], HEADINGS[::-1]), {2: "Asesi Aaab"}),
    (lambda: workbook(rows([1]), [f" {each.upper()}\n(wajib) " for each in HEADINGS]), {2: "Asesi Aaab"}),
]


@pytest.mark.parametrize(("make", "expected"), ANYWHERE)
def test_candidates_are_found_below_the_headings(make: Callable[[], bytes], expected: dict[int, object]) -> None:
    sheet = read_sheet(make())
    assert sheet.findings == ()
    assert names(sheet) == expected


def test_headings_merged_over_two_rows_are_found() -> None:
    upper = [heading if place < 12 else "" for place, heading in enumerate(HEADINGS)]
    lower = [heading if place >= 12 else "" for place, heading in enumerate(HEADINGS)]
    sheet = read_sheet(workbook([lower, *rows([1])], upper))
    assert (sheet.findings, names(sheet)) == ((), {3: "Asesi Aaab"})


def test_the_table_may_be_on_a_later_page() -> None:
    def add(book: Any) -> None:
        book.create_sheet("Petunjuk", 0).append(["Isi lembar kedua"])

    assert names(read_sheet(changed(add))) == {2: "Asesi Aaab"}


def test_a_signature_below_the_table_is_no_candidate() -> None:
    sheet = read_sheet(workbook([*rows([1]), [], ["", "", "", "Bandung", "8 Mei 2026"]]))
    assert names(sheet) == {2: "Asesi Aaab"}
    assert [(each.row, each.reason) for each in sheet.findings] == [(4, RowReason.ROW_IS_REMARK)]


@pytest.mark.parametrize("again", [HEADINGS, NUMBERED, [f" {each.upper()} " for each in HEADINGS]])
def test_headings_that_stand_there_again_are_no_candidate(again: list[str]) -> None:
    sheet = read_sheet(workbook([*rows([1]), again, *rows([2])]))
    assert names(sheet) == {2: "Asesi Aaab", 4: "Asesi Aaac"}
    assert [(each.row, each.reason) for each in sheet.findings] == [(3, RowReason.ROW_IS_HEADINGS)]


def second_page(*lines: list[object], state: str = "visible") -> bytes:
    """A good sheet, and behind it a page with these lines."""

    def add(book: Any) -> None:
        page = book.create_sheet("Kelas B")
        page.sheet_state = state
        for line in lines:
            page.append(line)

    return changed(add)


def test_candidates_on_two_pages_are_not_lost_but_refused() -> None:
    sheet = read_sheet(second_page(list(HEADINGS), row(2)))
    assert (sheet.is_refused, of(sheet), sheet.findings[0].detail) == (True, [FileReason.TABLES_SEVERAL], "1, 2")


@pytest.mark.parametrize("lines", [[["Petunjuk"]], [HEADINGS], [HEADINGS, NUMBERED, ["", "", "", "Bandung"]]])
def test_a_second_page_without_candidates_is_passed_over(lines: list[list[object]]) -> None:
    sheet = read_sheet(second_page(*lines))
    assert (of(sheet), names(sheet)) == ([], {2: "Asesi Aaab"})


def test_a_page_that_nobody_sees_is_not_read() -> None:
    assert names(read_sheet(second_page(list(HEADINGS), row(2), state="hidden"))) == {2: "Asesi Aaab"}

    def hide(book: Any) -> None:
        book.create_sheet("Petunjuk")
        book.worksheets[0].sheet_state = "veryHidden"

    assert of(read_sheet(changed(hide))) == [FileReason.HEADINGS_MISSING]


def test_a_hidden_row_is_read_and_told() -> None:
    def hide(book: Any) -> None:
        for line in (row(2), row(3)):
            book.active.append(line)
        for number in (1, 2, 4, 9):  # the headings and an empty row are nobody
            book.active.row_dimensions[number].hidden = True

    sheet = read_sheet(changed(hide))
    assert names(sheet) == {2: "Asesi Aaab", 3: "Asesi Aaac", 4: "Asesi Aaad"}
    assert [(each.row, each.reason, each.detail) for each in sheet.findings] == [(0, FileReason.ROWS_HIDDEN, "2")]
    assert not sheet.is_refused


def test_a_merged_cell_holds_for_every_row_that_it_spans() -> None:
    def merge(book: Any) -> None:
        book.active.append(row(2))
        book.active.append([])
        book.active.append(row(3))
        book.active.append(["", "", "", "Bandung", "8 Mei 2026"])
        book.active.merge_cells("N2:N5")
        book.active.merge_cells("O2:O60")
        book.active.merge_cells("D6:E6")

    sheet = read_sheet(changed(merge))
    assert [cells[Column.SCHEDULE] for cells in sheet.rows.values()] == [row(1)[13]] * 3
    assert [cells[Column.ASSESSED_ON] for cells in sheet.rows.values()] == [row(1)[14]] * 3
    assert of(sheet) == [RowReason.ROW_IS_REMARK]


def test_merged_cells_that_lie_over_each_other_are_refused() -> None:
    part = "xl/worksheets/sheet1.xml"
    with zipfile.ZipFile(io.BytesIO(workbook(rows([1, 2])))) as archive:
        text = archive.read(part).decode()
    cells = '<mergeCell ref="N2:N3"/>' * 200
    over = text.replace("</sheetData>", f"</sheetData><mergeCells>{cells}</mergeCells>")
    assert of(read_sheet(repacked(part, over.encode()))) == [FileReason.FILE_UNREADABLE]


def test_a_formula_is_not_computed() -> None:
    (cells,) = read_sheet(workbook([row(1, {Column.RESULT: '=IF(1=1,"K","BK")'})])).rows.values()
    assert cells[Column.RESULT] is Uncomputed.FORMULA


@pytest.mark.parametrize("bad", FILES)
def test_every_bad_file_is_refused_by_its_name(bad: BadFile) -> None:
    sheet = read_sheet(bad.make(), FEW_ROWS)
    assert [(each.row, each.column, each.reason) for each in sheet.findings] == [(0, bad.column, bad.reason)]
    assert sheet.is_refused is not bad.reason.is_warning


def changed(change: Callable[[Any], None]) -> bytes:
    book: Any = openpyxl.load_workbook(io.BytesIO(workbook(rows([1]))))
    change(book)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def of(sheet: Sheet) -> list[Reason]:
    return [each.reason for each in sheet.findings]


def test_a_workbook_that_counts_from_1904_is_refused() -> None:
    def count_from_1904(book: Any) -> None:
        book.epoch = CALENDAR_MAC_1904

    assert of(read_sheet(changed(count_from_1904))) == [FileReason.FILE_DAYS_FROM_1904]


def repacked(part: str, data: bytes) -> bytes:
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook(rows([1])))) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name != part:
                new.writestr(name, old.read(name))
        new.writestr(part, data)
    return file.getvalue()


def test_a_bomb_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    assert of(read_sheet(repacked("xl/bloat.xml", b"<a>" + b" " * 9_000_000 + b"</a>"))) == [FileReason.FILE_BLOATED]
    monkeypatch.setattr(files, "LARGEST_FILE", 1024 * 1024)
    assert of(read_sheet(b"x" * (1024 * 1024 + 1))) == [FileReason.FILE_TOO_LARGE]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_workbook_declares_no_entities(encoding: str) -> None:
    text = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>'
    assert of(read_sheet(repacked("xl/worksheets/sheet1.xml", text.encode(encoding)))) == [FileReason.FILE_UNREADABLE]


def test_a_row_far_below_is_not_waited_for() -> None:
    def jump(book: Any) -> None:
        book.active.cell(row=1_000_000, column=1, value="x")

    assert of(read_sheet(changed(jump), 10)) == [FileReason.TOO_MANY_ROWS]


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    for begin in (b"", b"PK\x03\x04"):
        sheet = read_sheet(begin + content)
        assert sheet.is_refused
        assert {each.reason.concern for each in sheet.findings} == {Concern.FILE}


def test_every_reason_is_produced_once() -> None:
    """Here or beside: no reason stands in the catalogue that nothing leads to."""
    here = {
        RowReason.ROW_HARDLY_FILLED,
        RowReason.ROW_IS_REMARK,
        RowReason.ROW_IS_HEADINGS,
        FileReason.FILE_DAYS_FROM_1904,
        FileReason.FILE_BLOATED,
        FileReason.FILE_TOO_LARGE,
        FileReason.TABLES_SEVERAL,
        FileReason.ROWS_HIDDEN,
    }
    produced = {each.reason for each in (*CELLS, *FILES)} | {found[2] for each in SHEETS for found in each.found}
    assert here | produced | set(REGISTER) == set(EVERY_REASON.values())
    refusals = {each for each in produced if not each.is_warning}
    assert len(refusals) >= 40
