"""A clerk's Friday at the server: from the schedule to the certificates by commands alone."""

import asyncio
import csv
from importlib import import_module
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from api.cli import app
from api.cli.certify_candidates import in_turn
from api.process import open_register
from api.settings import Settings
from models.rules.candidate_sheet.columns import Column
from models.services.candidate_sheet.certifying import CertifyCandidateSheet
from models.tables.assessments import Assessment
from models.tables.candidate_sheets import CandidateSheetRow
from models.tables.certificates import Certificate
from models.tables.connection import connected
from tests.candidate_sheets import announced, national_id, row, workbook
from tests.certification import FIRST_BLANK, received_blanks
from tests.register import LSP, NOW, OFFICER, OTHER_LSP, SCHEME_VERSION, SITE, SmallRegister, small_register

COMMANDS = ("announce_schedule", "certify_candidates", "decide_candidates", "import_candidates")


@pytest.fixture
def sheet(tmp_path: Path, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small register behind the settings, and a sheet with one good row and one bad."""
    settings = Settings(data_directory=tmp_path / "data", database_url=sqlite_url)
    monkeypatch.setenv("KOMPETEN_DATA_DIRECTORY", str(settings.data_directory))
    monkeypatch.setenv("KOMPETEN_DATABASE_URL", sqlite_url)
    for name in COMMANDS:
        monkeypatch.setattr(import_module(f"api.cli.{name}"), "system_clock", lambda: NOW)
    asyncio.run(_filled(settings, sqlite_url))
    path = tmp_path / "asesi.xlsx"
    path.write_bytes(workbook([row(1), row(2, {Column.EMAIL: "?"})]))
    return path


async def _filled(settings: Settings, url: str) -> None:
    async with connected(url):
        register = (await small_register(open_register(settings))).register
        await announced(register)


def run(*arguments: str | Path, command: str = "import-candidates") -> Result:
    return CliRunner().invoke(app, [command, *map(str, arguments)])


async def _assessments(url: str) -> int:
    async with connected(url):
        return await Assessment.all().count()


def test_a_sheet_is_tried_imported_and_reported(sheet: Path, tmp_path: Path, sqlite_url: str) -> None:
    told = "3 K: refused EMAIL_NOT_UNDERSTOOD: This is no e-mail address.\n"
    dry = run(sheet, "--lsp", LSP, "--actor", "dewi", "--dry-run")
    assert (dry.exit_code, dry.stdout) == (1, f"{told}Dry run: rows 2, would be added 1, there already 0, refused 1.\n")
    assert asyncio.run(_assessments(sqlite_url)) == 1
    report = tmp_path / "report.csv"
    real = run(sheet, "--lsp", "bnsp-lsp-9001-id", "--actor", "dewi", "--report", report)
    assert (real.exit_code, real.stdout) == (
        1,
        f"{told}LBR-000001: rows 2, added 1, there already 0, refused 1.\n",
    )
    lines = list(csv.reader(report.read_text(encoding="utf-8-sig").splitlines()))
    assert lines[0] == ["row", "column", "heading", "weight", "reason", "message", "pesan"]
    assert lines[1:] == [
        ["3", "K", "Email", "refused", "EMAIL_NOT_UNDERSTOOD", "This is no e-mail address.", "Ini bukan alamat surel."]
    ]
    assert national_id(1) not in real.output + report.read_text(encoding="utf-8-sig")


def test_all_good_is_success_and_again_adds_nothing(sheet: Path) -> None:
    sheet.write_bytes(workbook([row(1)]))
    assert run(sheet, "--lsp", LSP, "--actor", "dewi").exit_code == 0
    again = run(sheet, "--lsp", LSP, "--actor", "dewi")
    assert (again.exit_code, again.stdout) == (
        0,
        "LBR-000001: rows 1, added 0, there already 1, refused 0.\n",
    )


def test_a_correction_is_said_to_be_one(sheet: Path) -> None:
    sheet.write_bytes(workbook([row(1), row(2)]))
    assert run(sheet, *WHOSE).exit_code == 0
    sheet.write_bytes(workbook([row(1), row(2, {Column.RESULT: "BK"})]))
    assert "3 S: refused RECORDED_OTHERWISE" in run(sheet, *WHOSE).stdout
    done = run(sheet, *WHOSE, "--correct")
    assert (done.exit_code, done.stdout) == (
        0,
        "LBR-000002: rows 2, added 0, corrected 1, there already 1, refused 0.\n",
    )


def test_what_cannot_be_done_is_told(sheet: Path, tmp_path: Path) -> None:
    (tmp_path / "no.csv").write_text("nothing here\n")
    refused = run(tmp_path / "no.csv", "--lsp", LSP, "--actor", "dewi")
    assert refused.exit_code == 1
    assert "0: refused HEADINGS_MISSING" in refused.stdout
    missing = run(tmp_path / "missing.xlsx", "--lsp", LSP, "--actor", "dewi")
    assert missing.exit_code == 1
    assert "Refused:" in missing.output
    other = run(sheet, "--lsp", OTHER_LSP, "--actor", "joko")
    assert other.exit_code == 1
    assert "2 N: refused SCHEDULE_UNKNOWN" in other.stdout


WHOSE = ("--lsp", LSP, "--actor", "dewi")
SCHEDULE_OF_JUNE = ("JDW-2026-06", *WHOSE, "--scheme", SCHEME_VERSION, "--site", SITE, "--from", "2026-06-01")


def test_a_schedule_is_announced_once_and_not_otherwise(sheet: Path) -> None:
    assert sheet
    methods = ("--method", "OBSERVATION", "--method", "WRITTEN")
    for _ in range(2):
        done = run(*SCHEDULE_OF_JUNE, "--to", "2026-06-05", *methods, command="announce-schedule")
        assert (done.exit_code, done.stdout) == (
            0,
            f"JDW-2026-06: {SCHEME_VERSION} at {SITE}, 2026-06-01 to 2026-06-05.\n",
        )
    otherwise = run(*SCHEDULE_OF_JUNE, *methods, command="announce-schedule")
    assert (otherwise.exit_code, otherwise.stdout) == (1, "")
    assert otherwise.stderr == f"Refused: {LSP} has announced schedule JDW-2026-06 with other contents.\n"
    unknown = run(*SCHEDULE_OF_JUNE, "--method", "GUESSING", command="announce-schedule")
    assert unknown.exit_code == 2


def test_the_committee_decides_and_the_officer_certifies(sheet: Path) -> None:
    sheet.write_bytes(workbook([row(1), row(2), row(10)]))
    assert run(sheet, *WHOSE).exit_code == 0
    early = run("LBR-000001", *WHOSE, command="certify-candidates")
    assert (early.exit_code, early.stdout) == (0, "LBR-000001: issued 0, refused 0, waiting 0.\n")
    committee = ("LBR-000001", "--lsp", LSP, "--actor", "komite")
    left = run(*committee, "--except-row", "3", command="decide-candidates")
    assert (left.exit_code, left.stdout) == (1, "LBR-000001: decided 2, left 1.\nRows left: 3\n")
    decided = run(*committee, command="decide-candidates")
    assert (decided.exit_code, decided.stdout) == (0, "LBR-000001: decided 1, left 0.\n")
    issued = run("LBR-000001", *WHOSE, "--place", "Bandung", command="certify-candidates")
    assert (issued.exit_code, issued.stdout) == (0, "LBR-000001: issued 2, refused 0, waiting 0.\n")
    listing = sheet.with_name("listing.txt")
    again = run("LBR-000001", *WHOSE, "--list", listing, command="certify-candidates")
    assert (again.exit_code, again.stdout) == (0, "LBR-000001: issued 0, refused 0, waiting 0.\n")
    assert listing.read_text(encoding="utf-8") == "TIK.9001.00001.2026\nTIK.9001.00002.2026\n"


def test_the_committee_names_whom_it_does_not_find_competent(sheet: Path) -> None:
    sheet.write_bytes(workbook([row(1), row(2)]))
    assert run(sheet, *WHOSE).exit_code == 0
    committee = ("LBR-000001", "--lsp", LSP, "--actor", "komite")
    unknown = run(*committee, "--not-competent-row", "4", command="decide-candidates")
    assert (unknown.exit_code, unknown.stdout) == (1, "")
    assert "row 4 of LBR-000001" in unknown.stderr
    decided = run(*committee, "--not-competent-row", "3", command="decide-candidates")
    assert (decided.exit_code, decided.stdout) == (0, "LBR-000001: decided 2, left 0.\n")
    issued = run("LBR-000001", *WHOSE, command="certify-candidates")
    assert issued.stdout == "LBR-000001: issued 1, refused 0, waiting 0.\n"


def test_papers_are_used_in_the_order_of_the_rows_however_many_acts_it_takes(sheet: Path, sqlite_url: str) -> None:
    sheet.write_bytes(workbook([row(1), row(2), row(3)]))
    assert run(sheet, *WHOSE).exit_code == 0
    assert run("LBR-000001", "--lsp", LSP, "--actor", "komite", command="decide-candidates").exit_code == 0
    unknown = run("LBR-000001", *WHOSE, "--first-blank", "00000901", command="certify-candidates")
    assert (unknown.exit_code, unknown.stdout.splitlines()[0]) == (
        1,
        f"2: refused BLANK_NOT_IN_LEDGER: Blank 00000901 is not in the ledger of {LSP}.",
    )
    assert asyncio.run(_certified_one_by_one(sqlite_url)) == ["00000101", "00000102", "00000103"]


async def _certified_one_by_one(url: str) -> list[str | None]:
    register = open_register(Settings())
    async with connected(url):
        ids = tuple([row.assessment_id for row in await CandidateSheetRow.all().order_by("row")])
        await received_blanks(SmallRegister(register, ids[0]), ids, 3)
        request = CertifyCandidateSheet("LBR-000001", most=1, first_blank=FIRST_BLANK)
        acts = [each async for each in in_turn(register, OFFICER, request)]
        assert [each.waiting for each in acts] == [2, 1, 0]
        return [row.blank_number for row in await Certificate.all().order_by("id")]


def test_a_sheet_of_another_lsp_is_neither_decided_nor_certified(sheet: Path) -> None:
    sheet.write_bytes(workbook([row(1)]))
    assert run(sheet, *WHOSE).exit_code == 0
    for command in ("decide-candidates", "certify-candidates"):
        other = run("LBR-000001", "--lsp", OTHER_LSP, "--actor", "joko", command=command)
        assert (other.exit_code, other.stdout) == (1, "")
        assert other.stderr.startswith("Refused: ")
