"""A sheet's import that is killed for real is gone on with: the same candidates, none lost and none twice."""

import asyncio
import signal
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from models.queries.registry_check import check_registry
from models.rules.candidate_sheet.columns import Column
from models.services.candidate_sheet.importing import ImportCandidateSheet, import_candidate_sheet
from models.services.candidate_sheet.report import SheetReport
from models.tables.candidate_sheets import CandidateSheet, CandidateSheetRow
from models.tables.connection import connected
from models.tables.holders import Holder
from tests.candidate_sheets import announced, row, text_table
from tests.end_to_end.sheet_process import Border
from tests.register import LSP, NOW, OFFICER, keys_of_tests, small_register

ROOT = Path(__file__).parents[2]
ROWS = 600
BAD_EVERY = 50
GOOD = 588
GOOD_BEFORE = 294
"""Of the first three hundred rows."""
SHEET = text_table([row(each, {} if each % BAD_EVERY else {Column.EMAIL: "?"}) for each in range(1, ROWS + 1)])


async def prepared(database_url: str) -> None:
    async with connected(database_url):
        await announced((await small_register()).register)


async def killed_at(border: Border, database_url: str, file: Path) -> None:
    """Run the importing process into its death."""
    command = [sys.executable, "-m", "tests.end_to_end.sheet_process", database_url, border.value, str(file)]
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT)
    assert await process.wait() == -signal.SIGKILL


async def imported_again() -> SheetReport:
    request = ImportCandidateSheet(LSP, "asesi.csv", SHEET)
    return await import_candidate_sheet(keys_of_tests(), OFFICER, NOW + timedelta(hours=1), request)


@pytest.mark.parametrize("border", Border)
async def test_a_killed_import_is_gone_on_with(database_url: str, border: Border, tmp_path: Path) -> None:
    file = tmp_path / "asesi.csv"
    file.write_bytes(SHEET)
    await prepared(database_url)
    await killed_at(border, database_url, file)

    async with connected(database_url):
        # The pieces before the border are there, whole; nothing of the one that was cut off.
        assert await CandidateSheetRow.all().count() == GOOD_BEFORE
        sheet = await CandidateSheet.get()
        assert sheet.finished_at is None
        await check_registry()

        # The same file again goes on where the death was.
        resumed = await imported_again()
        assert resumed.number == sheet.number
        assert (resumed.rows, resumed.added, resumed.unchanged) == (ROWS, GOOD - GOOD_BEFORE, GOOD_BEFORE)
        assert len(resumed.refused_rows) == ROWS - GOOD

        # All of them are recorded once, and once more adds nothing.
        assert (await imported_again()).added == 0
        assert await CandidateSheetRow.all().count() == GOOD
        assert await Holder.filter(sheet_rows__sheet_id=sheet.id).distinct().count() == GOOD
        assert (await CandidateSheet.get()).finished_at == NOW + timedelta(hours=1)
        await check_registry()
