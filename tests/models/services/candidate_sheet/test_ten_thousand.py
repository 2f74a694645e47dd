"""Issue 4: a sheet of 10,000 rows with 200 bad ones of more than 40 kinds. The good are imported, the bad are named."""

import resource
from collections import Counter
from collections.abc import Iterator

import pytest

from models.rules.candidate_sheet.columns import Column
from models.rules.candidate_sheet.reasons import Concern, Reason, RowReason
from models.services.candidate_sheet.report import SheetReport
from models.tables.assessments import Assessment
from models.tables.candidate_sheets import CandidateSheetRow
from models.tables.connection import connected
from models.tables.events import Event
from tests.bad_candidates import CELLS, BadCell
from tests.candidate_sheets import HEADINGS, announced, imported, national_id, row, workbook
from tests.register import small_register

ROWS, BAD = 10_000, 200
WITH_ANOTHER = {RowReason.ASSESSED_IN_FUTURE}
"""A day in the future is after the schedule too; here each bad row has one reason."""
KINDS = [each for each in CELLS if not (each.reason.is_warning or each.reason in WITH_ANOTHER)]
NOW_BAD = range(7, ROWS, ROWS // BAD)
"""The numbers of the bad candidates, all over the sheet."""
SECONDS = 30  # of one processor


def bad(place: int) -> BadCell:
    return KINDS[place % len(KINDS)]


def lines() -> Iterator[list[object]]:
    wrong = {number: bad(place) for place, number in enumerate(NOW_BAD)}
    for number in range(ROWS):
        each = wrong.get(number)
        changes: dict[Column, object] = {each.column: each.cell} if each else {}
        yield row(number, changes)


def told(report: SheetReport) -> list[tuple[int, str, Reason]]:
    return [(each.row, report.letter(each), each.reason) for each in report.findings if not each.reason.is_warning]


def letter(column: Column) -> str:
    return chr(ord("A") + HEADINGS.index(column.value.title))


@pytest.mark.slow
async def test_of_ten_thousand_rows_the_good_are_imported_and_each_bad_one_is_named(sqlite_url: str) -> None:
    content = workbook(list(lines()))
    expected = [(number + 2, letter(bad(place).column), bad(place).reason) for place, number in enumerate(NOW_BAD)]
    assert len(expected) == BAD
    assert len({reason for *_, reason in expected}) >= 40
    async with connected(sqlite_url):
        register = (await small_register()).register
        await announced(register)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
        report = await imported(register, content)
        assert resource.getrusage(resource.RUSAGE_SELF).ru_utime - before < SECONDS
        assert (report.rows, report.added, report.unchanged) == (ROWS, ROWS - BAD, 0)
        assert told(report) == expected
        assert await Assessment.all().count() == ROWS - BAD + 1
        events = await Event.all().count()
        again = await imported(register, content)
        assert (again.added, again.unchanged, told(again)) == (0, ROWS - BAD, expected)
        assert await CandidateSheetRow.all().count() == ROWS - BAD
        assert await Event.all().count() == events
    assert Counter(reason.concern for *_, reason in expected)[Concern.REGISTER] >= 4
    assert not any(national_id(number) in repr(again) for number in NOW_BAD)
