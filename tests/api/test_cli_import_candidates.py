"""`kompeten import-candidates`, as a clerk's colleague at the server runs it."""

import asyncio
import csv
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from api.cli import app
from api.process import open_register
from api.settings import Settings
from models.rules.candidate_sheet.columns import Column
from models.tables.assessments import Assessment
from models.tables.connection import connected
from tests.candidate_sheets import announced, national_id, row, workbook
from tests.register import LSP, OTHER_LSP, small_register


@pytest.fixture
def sheet(tmp_path: Path, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small register behind the settings, and a sheet with one good row and one bad."""
    settings = Settings(data_directory=tmp_path / "data", database_url=sqlite_url)
    monkeypatch.setenv("KOMPETEN_DATA_DIRECTORY", str(settings.data_directory))
    monkeypatch.setenv("KOMPETEN_DATABASE_URL", sqlite_url)
    asyncio.run(_filled(settings, sqlite_url))
    path = tmp_path / "asesi.xlsx"
    path.write_bytes(workbook([row(1), row(2, {Column.EMAIL: "?"})]))
    return path


async def _filled(settings: Settings, url: str) -> None:
    async with connected(url):
        register = (await small_register(open_register(settings))).register
        await announced(register)


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["import-candidates", *map(str, arguments)])


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
