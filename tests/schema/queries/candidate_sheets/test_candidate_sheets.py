"""What an LSP has announced and handed in, found without knowing its number."""

from datetime import date, timedelta
from typing import Any

import pytest

from models.rules.actors import Actor
from models.tables.candidate_sheets import CandidateSheet
from tests.candidate_sheets import SCHEDULE, announced, imported, rows, workbook
from tests.register import CERTIFICATION, DECIDER, LSP, NOW, OFFICER, OTHER_LSP, OTHER_OFFICER, SCHEME_VERSION, SITE
from tests.schema.asking import PUBLIC, Asking, CountedQueries
from tests.schema.mutations.acting import on_sqlite

SCHEDULES = """
query ($lsp: String, $since: Date, $until: Date, $first: Int, $after: String) {
  assessmentSchedules(licenceNumber: $lsp, since: $since, until: $until, first: $first, after: $after) {
    nodes { code siteCode fromDate toDate lsp { licenceNumber } schemeVersion { version } }
    pageInfo { hasNextPage endCursor }
  }
}
"""
SHEETS = """
query ($lsp: String, $finished: Boolean, $since: Date, $until: Date) {
  candidateSheets(licenceNumber: $lsp, isFinished: $finished, since: $since, until: $until) {
    nodes { number rows finishedAt lsp { licenceNumber } counts { recorded decided competent certified } }
  }
}
"""


async def codes(asking: Asking, **given: object) -> list[str]:
    answer = await asking.ask(SCHEDULES, **{"lsp": LSP, **given})
    return [each["code"] for each in answer["assessmentSchedules"]["nodes"]]


async def numbers(asking: Asking, **given: object) -> list[str]:
    answer = await asking.ask(SHEETS, **{"lsp": LSP, **given})
    return [each["number"] for each in answer["candidateSheets"]["nodes"]]


@pytest.fixture
async def asking(asking: Asking) -> Asking:
    """A register with two schedules and two sheets."""
    register = asking.small.register
    await announced(register)
    await announced(register, "JDW-2026-07", begins=date(2026, 7, 1))
    await imported(register, workbook(rows([1, 2])))
    await imported(register, workbook(rows([10])))
    return asking


@on_sqlite
async def test_schedules_are_found_by_their_days(asking: Asking) -> None:
    both = ["JDW-2026-07", SCHEDULE]
    for actor in (OFFICER, DECIDER, CERTIFICATION):
        assert await codes(asking.by(actor)) == both
    assert await codes(asking.by(CERTIFICATION), lsp=None) == both
    assert await codes(asking, since="2026-07-03") == both[:1]
    assert await codes(asking, since="2026-07-04") == []
    assert await codes(asking, until="2026-06-30") == both[1:]
    assert await codes(asking, since="2026-07-01", until="2026-07-01") == both[:1]


@on_sqlite
async def test_the_next_page_of_schedules_begins_behind_the_last_one(asking: Asking) -> None:
    page = (await asking.ask(SCHEDULES, lsp=LSP, first=1))["assessmentSchedules"]
    told: dict[str, Any] = page["nodes"][0]
    assert told == {
        "code": "JDW-2026-07",
        "siteCode": SITE,
        "fromDate": "2026-07-01",
        "toDate": "2026-07-03",
        "lsp": {"licenceNumber": LSP},
        "schemeVersion": {"version": int(SCHEME_VERSION[-1])},
    }
    assert page["pageInfo"]["hasNextPage"]
    assert await codes(asking, first=1, after=page["pageInfo"]["endCursor"]) == [SCHEDULE]


@on_sqlite
async def test_sheets_are_found_by_their_state_and_the_day_they_came(asking: Asking) -> None:
    both = ["LBR-000002", "LBR-000001"]
    await CandidateSheet.filter(number="LBR-000002").update(finished_at=None)
    for actor in (OFFICER, DECIDER, CERTIFICATION):
        assert await numbers(asking.by(actor)) == both
    assert await numbers(asking.by(CERTIFICATION), lsp=None) == both
    assert (await numbers(asking, finished=True), await numbers(asking, finished=False)) == (both[1:], both[:1])
    today = NOW.date()
    assert await numbers(asking, since=str(today), until=str(today)) == both
    assert await numbers(asking, since=str(today + timedelta(days=1))) == []
    assert await numbers(asking, until=str(today - timedelta(days=1))) == []


@on_sqlite
async def test_the_candidates_of_all_sheets_are_counted_together(asking: Asking, queries: CountedQueries) -> None:
    queries.statements.clear()
    told = (await asking.ask(SHEETS, lsp=LSP))["candidateSheets"]["nodes"]
    assert [each["counts"] for each in told] == [
        {"recorded": 1, "decided": 0, "competent": 0, "certified": 0},
        {"recorded": 2, "decided": 0, "competent": 0, "certified": 0},
    ]
    assert len(queries.statements) == 4  # the sheets, their LSP, what was decided, what was certified


@on_sqlite
@pytest.mark.parametrize("document", [SCHEDULES, SHEETS])
@pytest.mark.parametrize(
    ("actor", "lsp", "code"),
    [
        (PUBLIC, LSP, "UNAUTHENTICATED"),
        (OTHER_OFFICER, LSP, "NOT_PERMITTED"),
        (OFFICER, OTHER_LSP, "NOT_PERMITTED"),
        (OFFICER, None, "NOT_PERMITTED"),
    ],
)
async def test_nobody_else_sees_them(asking: Asking, document: str, actor: Actor, lsp: str | None, code: str) -> None:
    assert await asking.by(actor).refused(document, lsp=lsp) == code
