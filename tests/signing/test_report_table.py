import csv
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signing.answers import Answer, Checker
from signing.data_at_hand import load_trust
from signing.inputs import UnreadableInput
from signing.report_table import HEAD, NotAReport, ReportTable, guarded, old_report
from tests.vectors.build import HERE
from tests.vectors.crafting import token

AT = datetime(2026, 11, 22, 5, tzinfo=UTC)
TRUST = load_trust(HERE / "trust" / "register", None, None, AT)[0]
HEAD_LINE = b"\xef\xbb\xbffile,verdict,registration_number,name,scheme,lsp,issued,valid_until,notes,data_of\r\n"
UNREADABLE_LINE = "b.png,UNREADABLE,,,,,,,Rusak. / Damaged.,\r\n"
VALID_LINE = (
    "a.png,VALID,TIK.9001.00042.2026,Siti Nurhaliza binti Ahmad,Pengembang Web Madya (SKM-000123@2),"
    "LSP Teknologi Contoh (BNSP-LSP-9001-ID),2026-05-20 10:00:00 WIB,2029-05-19,,2026-11-22 06:00:00 WIB\r\n"
)
FORGED_LINE = "c.png,NOT_OURS,,,,,,,,2026-11-22 06:00:00 WIB\r\n"


def valid(label: str = "a.png") -> list[Answer]:
    return Checker(TRUST, AT).answers(label, lambda: [token()])


def unreadable(label: str = "b.png") -> list[Answer]:
    return [Answer(label, UnreadableInput("Rusak.", "Damaged."))]


def rows_of(path: Path) -> list[list[str]]:
    return list(csv.reader(path.read_text("utf-8-sig").splitlines()))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "report.csv"


def test_one_row_per_certificate(path: Path) -> None:
    with ReportTable(path) as report:
        report.add(valid())
        report.add(unreadable())
        report.add(Checker(TRUST, AT).answers("c.png", lambda: ["word"]))
    assert path.read_bytes() == HEAD_LINE + (VALID_LINE + UNREADABLE_LINE + FORGED_LINE).encode()
    assert (report.exit_status, report.results["VALID"]) == (1, 1)


def test_every_row_is_on_disk_when_it_was_added(path: Path) -> None:
    with ReportTable(path) as report:
        assert path.read_bytes() == HEAD_LINE
        report.add(unreadable())
        assert path.read_bytes() == HEAD_LINE + UNREADABLE_LINE.encode()


def test_a_second_run_continues(path: Path) -> None:
    with ReportTable(path) as report:
        report.add(unreadable("a.png"))
    with ReportTable(path) as report:
        assert (report.files, report.exit_status) == ({"a.png"}, 2)
        report.add(valid("b.png"))
    assert [row[:2] for row in rows_of(path)] == [["file", "verdict"], ["a.png", "UNREADABLE"], ["b.png", "VALID"]]


@pytest.mark.parametrize("label", ["=x.png", "-x.png", "x.png", "'=x.png"])
def test_a_second_run_knows_a_file_by_its_name_however_it_is_written(path: Path, label: str) -> None:
    with ReportTable(path) as report:
        assert not report.has(label)
        report.add(unreadable(label))
        assert report.has(label)
    with ReportTable(path) as report:
        assert report.has(label)
        assert not report.has(f"'{label}")


def test_an_empty_report_tells_nothing(path: Path) -> None:
    path.touch()
    with ReportTable(path) as report:
        assert (report.files, report.exit_status) == (set(), 2)


def test_wherever_a_report_is_cut_off_it_continues_whole(path: Path) -> None:
    sources = {"a.png": unreadable("a.png"), "b.png": valid("b.png") * 2, "c.png": unreadable("c.png")}
    fill(path, sources)
    whole = path.read_bytes()
    between_two_rows_of_one_file = whole.index(b"b.png", whole.index(b"b.png") + 1)
    for length in {*range(len(whole))} - {between_two_rows_of_one_file}:
        path.write_bytes(whole[:length])
        fill(path, sources)
        assert path.read_bytes() == whole, length


def fill(path: Path, sources: dict[str, list[Answer]]) -> None:
    with ReportTable(path) as report:
        for label in sorted(sources.keys() - report.files):
            report.add(sources[label])


def test_again_keeps_the_report_before(path: Path) -> None:
    with ReportTable(path) as report:
        report.add(unreadable())
    before = path.read_bytes()
    with ReportTable.again(path) as report:
        assert report.files == set()
    assert (path.read_bytes(), old_report(path).read_bytes()) == (HEAD_LINE, before)
    assert old_report(path).name == "report.csv.old"


@pytest.mark.parametrize(
    "data",
    [
        b"somebody's notes\n",
        HEAD_LINE[3:],
        HEAD_LINE.replace(b",", b";"),
        HEAD_LINE + b"a.png,SURELY,,,,,,,,\r\n",
        HEAD_LINE + b"a.png,VALID\r\n",
        HEAD_LINE + b"\r\n\r\n",
    ],
)
def test_another_file_is_not_written_to(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    for open_report in (ReportTable, ReportTable.again):
        with pytest.raises(NotAReport, match=r"report\.csv (is there already|was changed)"):
            open_report(path)
    assert path.read_bytes() == data
    assert not old_report(path).exists()


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM", "\tx", "\rx", "'=1"])
def test_no_cell_is_a_formula(path: Path, cell: str) -> None:
    assert guarded(cell) == f"'{cell}"
    with ReportTable(path) as report:
        report.add(unreadable(cell))
        assert report.files == {f"'{cell}"}
    assert path.read_bytes() == HEAD_LINE + UNREADABLE_LINE.replace("b.png", f"'{cell}", 1).encode().replace(
        b"'\rx", b'"\'\rx"'
    )


@pytest.mark.parametrize("cell", ["", "a=b", "'Aisyah", "2026-05-20", " =1"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert guarded(cell) == cell


@given(st.text(alphabet="'=+a", max_size=6), st.text(alphabet="'=+a", max_size=6))
def test_two_cells_never_become_one(first: str, second: str) -> None:
    assert (guarded(first) == guarded(second)) is (first == second)


def test_the_head_is_what_the_guide_promises() -> None:
    assert len(HEAD) == 10
