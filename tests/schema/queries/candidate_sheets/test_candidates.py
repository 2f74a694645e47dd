"""The candidates of a sheet, for those who decide about them and for those who print their certificates."""

import pytest

from models.rules.actors import Actor
from models.services.candidate_sheet.certifying import CertifyCandidateSheet, certify_candidate_sheet
from models.services.candidate_sheet.deciding import DecideCandidateSheet, decide_candidate_sheet
from tests.candidate_sheets import announced, imported, row, rows, workbook
from tests.register import CERTIFICATION, DECIDER, LSP, NOW, OFFICER, OTHER_DECIDER, OTHER_LSP, OTHER_OFFICER
from tests.schema.asking import PUBLIC, Asking, CountedQueries
from tests.schema.mutations.acting import on_sqlite

CANDIDATES = """
query ($number: String!, $decided: Boolean, $first: Int, $after: String) {
  candidateSheet(number: $number) {
    candidates(isDecided: $decided, first: $first, after: $after) {
      nodes {
        row assessment { holderName recommendation decision assessors { registrationNumber } }
        certificate { registrationNumber }
      }
      pageInfo { endCursor }
    }
  }
}
"""
UNDECIDED = """
query ($lsp: String!) {
  assessmentsAwaitingDecision(licenceNumber: $lsp) { nodes { id holderName recommendation } }
}
"""
DECIDE = """
mutation ($input: AssessmentDecideInput!) {
  assessmentDecide(input: $input) { ... on AssessmentDecideSuccess { assessment { decision } } }
}
"""


@pytest.fixture
async def asking(asking: Asking) -> Asking:
    """A register with a sheet of four: rows 2 and 3 are decided, the K of row 2 certified, row 4 and 5 are left."""
    register = asking.small.register
    await announced(register)
    number = (await imported(register, workbook([row(1), row(10), row(2), row(3)]))).number or ""
    await decide_candidate_sheet(register, DECIDER, NOW, DecideCandidateSheet(number, frozenset({4, 5})))
    await certify_candidate_sheet(register, OFFICER, NOW, CertifyCandidateSheet(number))
    return asking


async def told(asking: Asking, **given: object) -> list[tuple[int, str, str, str | None, bool]]:
    answer = await asking.ask(CANDIDATES, **{"number": "LBR-000001", **given})
    return [
        (
            each["row"],
            each["assessment"]["holderName"],
            each["assessment"]["recommendation"],
            each["assessment"]["decision"],
            each["certificate"] is not None,
        )
        for each in answer["candidateSheet"]["candidates"]["nodes"]
    ]


CERTIFIED = (2, "Asesi Aaab", "COMPETENT", "COMPETENT", True)
NOT_YET = (3, "Asesi Aaba", "NOT_YET_COMPETENT", "NOT_YET_COMPETENT", False)
LEFT = [(4, "Asesi Aaac", "COMPETENT", None, False), (5, "Asesi Aaad", "COMPETENT", None, False)]


@on_sqlite
@pytest.mark.parametrize("actor", [OFFICER, DECIDER, CERTIFICATION])
async def test_the_committee_sees_whom_it_decides_about(asking: Asking, actor: Actor) -> None:
    assert await told(asking.by(actor)) == [CERTIFIED, NOT_YET, *LEFT]
    assert await told(asking.by(actor), decided=True) == [CERTIFIED, NOT_YET]
    assert await told(asking.by(actor), decided=False) == LEFT


@on_sqlite
async def test_the_next_page_goes_on_behind_the_last_row(asking: Asking) -> None:
    page = (await asking.ask(CANDIDATES, number="LBR-000001", first=3))["candidateSheet"]["candidates"]
    assert await told(asking, first=3, after=page["pageInfo"]["endCursor"]) == LEFT[1:]


@on_sqlite
async def test_a_hundred_candidates_are_read_together(asking: Asking, queries: CountedQueries) -> None:
    queries.statements.clear()
    await told(asking)
    few = len(queries.statements)
    await imported(asking.small.register, workbook(rows(range(20, 60))))
    queries.statements.clear()
    assert len(await told(asking, number="LBR-000002", first=100)) == 40
    assert len(queries.statements) == few


@on_sqlite
async def test_who_is_left_is_decided_about_one_by_one(asking: Asking) -> None:
    found = (await asking.by(DECIDER).ask(UNDECIDED, lsp=LSP))["assessmentsAwaitingDecision"]["nodes"]
    assert [each["holderName"] for each in found] == [each[1] for each in LEFT]
    request = {"assessmentId": found[0]["id"], "decision": "NOT_YET_COMPETENT"}
    done = await asking.by(DECIDER).ask(DECIDE, input=request)
    assert done["assessmentDecide"]["assessment"]["decision"] == "NOT_YET_COMPETENT"
    left = (await asking.ask(UNDECIDED, lsp=LSP))["assessmentsAwaitingDecision"]["nodes"]
    assert [each["holderName"] for each in left] == [LEFT[1][1]]


@on_sqlite
@pytest.mark.parametrize(
    ("actor", "lsp", "code"),
    [
        (PUBLIC, LSP, "UNAUTHENTICATED"),
        (OTHER_OFFICER, LSP, "NOT_PERMITTED"),
        (OTHER_DECIDER, LSP, "NOT_PERMITTED"),
        (DECIDER, OTHER_LSP, "NOT_PERMITTED"),
    ],
)
async def test_nobody_else_sees_who_waits(asking: Asking, actor: Actor, lsp: str, code: str) -> None:
    assert await asking.by(actor).refused(UNDECIDED, lsp=lsp) == code


@on_sqlite
async def test_another_lsps_sheet_is_not_found(asking: Asking) -> None:
    assert (await asking.by(OTHER_DECIDER).ask(CANDIDATES, number="LBR-000001"))["candidateSheet"] is None
