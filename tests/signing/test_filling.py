"""Whole folders into a report: through the command, as somebody runs it."""

import csv
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from signing.qr import draw_certificate
from tests.signing.photographs import KINDS
from tests.signing.test_cli import AT, CODE, FORGED, ONLY_SIGNING, REVOKED, TOKEN, TRUST, verify
from tests.signing.test_pdf import document

NAMES = ["attached.pdf", "damaged.png", "list.csv:2", "list.csv:3", "one.jwt:1", "more/code.png", "more/photograph.jpg"]
RESULTS = ["VALID", "UNREADABLE", "REVOKED", "BAD_SIGNATURE", "VALID", "VALID", "VALID"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    (folder / "more").mkdir(parents=True)
    symbol = draw_certificate(TOKEN)
    (folder / "more" / "code.png").write_bytes(symbol.png(4))
    (folder / "more" / "photograph.jpg").write_bytes(KINDS["soft"].take(symbol.png(6)))
    (folder / "attached.pdf").write_bytes(document(None, attached=(TOKEN.encode(),)))
    (folder / "damaged.png").write_bytes(b"\x89PNG\r\n\x1a\n\xff")
    (folder / "list.csv").write_text(f"kode,nama\n{REVOKED},Siti\n{FORGED},Budi\n")
    (folder / "one.jwt").write_text(f"{TOKEN}\n")
    (folder / "letter.docx").write_text("left out")
    return folder


@pytest.fixture
def report(folder: Path) -> Path:
    """In the folder itself, where it must not check itself."""
    return folder / "report.csv"


def found_in(report: Path, folder: Path) -> dict[str, str]:
    rows = list(csv.DictReader(report.read_text("utf-8-sig").splitlines()))
    return {row["file"].removeprefix(f"{folder}/"): row["verdict"] for row in rows}


def test_a_folder_without_anything_to_check_leaves_no_verdict(tmp_path: Path) -> None:
    (tmp_path / "letter.docx").write_text("left out")
    assert verify(tmp_path, "--report", tmp_path / "report.csv") == 2


def test_a_folder_becomes_a_report(folder: Path, report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(folder, "--report", report) == 1
    assert found_in(report, folder) == dict(zip(NAMES, RESULTS, strict=True))
    captured = capsys.readouterr()
    assert captured.out.splitlines() == [
        "VALID                       4",
        "UNREADABLE                  1",
        "REVOKED                     1",
        "BAD_SIGNATURE               1",
    ]
    told = [line.replace(f"{folder}/", "") for line in captured.err.splitlines()]
    assert told == [f"{at}/7 {name}: {result}" for at, (name, result) in enumerate(zip(NAMES, RESULTS, strict=True), 1)]


def test_a_second_run_checks_what_is_new_and_speaks_for_all(
    folder: Path, report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    verify(folder, "--report", report)
    first = report.read_bytes()
    (folder / "new.txt").write_text(CODE)
    capsys.readouterr()
    assert verify(folder, "--report", report) == 1
    assert capsys.readouterr().err == f"8/8 {folder}/new.txt:1: VALID\n"
    assert report.read_bytes().startswith(first)


def test_again_checks_everything_and_keeps_the_report_before(folder: Path, report: Path) -> None:
    verify(folder, "--report", report)
    first = report.read_bytes()
    assert verify(folder, "--report", report, "--again") == 1
    assert report.read_bytes() == first
    assert (folder / "report.csv.old").read_bytes() == first


@pytest.mark.parametrize(("places", "status"), [(["more"], 0), (["more", "damaged.png"], 2), (["more", "list.csv"], 1)])
def test_the_exit_status_is_the_worst_in_the_report(folder: Path, report: Path, places: list[str], status: int) -> None:
    assert verify(*(folder / place for place in places), "--report", report) == status


def test_a_file_named_twice_is_checked_once(folder: Path, report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    verify(folder / "more", folder / "more", folder / "more" / "code.png", "--report", report)
    assert len(capsys.readouterr().err.splitlines()) == 2


def test_a_text_goes_into_no_report(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify("word", "--report", report) == 2
    assert capsys.readouterr().err == "word: --report takes files and folders, and this is neither.\n"
    assert not report.exists()


def test_somebody_elses_file_is_no_report(folder: Path, report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report.write_text("mine\n")
    assert verify(folder, "--report", report) == 2
    assert report.read_text() == "mine\n"
    assert capsys.readouterr().err == f"{report} is there already, and is no report of this command\n"


@pytest.mark.parametrize("options", [("--again",), ("--json", "--report", "report.csv")])
def test_options_that_do_not_fit_are_refused(options: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as stopped:
        verify(TOKEN, *options)
    assert stopped.value.code == 2


def test_ctrl_c_loses_nothing(folder: Path, report: Path) -> None:
    (folder / "list.csv").write_text(f"{TOKEN}\n" * 2_000)
    arguments = ["verify", str(folder), "--trust", str(TRUST), "--at", AT, "--report", str(report)]
    command = [sys.executable, "-c", ONLY_SIGNING, *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        told = _told_until(running, "300/")
        running.send_signal(signal.SIGINT)
        rest = running.stderr.readlines() if running.stderr else []
        assert running.wait() == 130
    assert rest[-1] == "Interrupted. A report has everything told so far; the same command continues it.\n"
    in_the_report = [*found_in(report, folder)]
    # The last one may be in the report and not be told yet.
    assert len(in_the_report) - len([*told, *rest[:-1]]) in {0, 1}
    assert verify(folder, "--report", report) == 2
    assert len(found_in(report, folder)) == 2_005
    assert [*found_in(report, folder)][: len(in_the_report)] == in_the_report


def _told_until(running: "subprocess.Popen[str]", beginning: str) -> list[str]:
    told: list[str] = []
    deadline = time.monotonic() + 600
    while running.stderr and time.monotonic() < deadline:
        told.append(running.stderr.readline())
        if told[-1].startswith(beginning):
            return told
    raise AssertionError(told[-3:])
