"""L6: the blank ledger: requested, approved, used, spoiled, lost, left."""

import pytest

from models.rules.blanks import BlankFate
from models.services.blanks.report_blank import ReportBlank, report_blank
from models.services.issuing import IssueCertificate, issue_certificate
from tests.certification import assessed, received_blanks
from tests.end_to_end.questions.callers import NOT_LOGGED_IN, NOT_PERMITTED, Caller
from tests.end_to_end.questions.conftest import Ask
from tests.register import LSP, NOW, OFFICER, SmallRegister

DOCUMENT = """
query ($licenceNumber: String!) {
  blankRequests(licenceNumber: $licenceNumber) {
    nodes {
      number
      status
      listed { competent notYetCompetent }
      ledger { requested approved used spoiled lost left }
    }
  }
}
"""
VARIABLES = {"licenceNumber": LSP}


@pytest.fixture
async def accounted(small: SmallRegister) -> SmallRegister:
    """Five competent and one not; of five blanks one is used, one spoiled, one lost."""
    others = await assessed(small, competent=4, not_yet=1)
    await received_blanks(small, (small.assessment_id, *others), 5)
    issue = IssueCertificate("issue-1", small.assessment_id, blank_number="00000101")
    await issue_certificate(small.register, OFFICER, NOW, issue)
    for number, fate in (("00000102", BlankFate.SPOIL), ("00000105", BlankFate.LOSE)):
        await report_blank(small.register, OFFICER, NOW, ReportBlank(number, fate, "Terkena air saat dicetak"))
    return small


@pytest.mark.parametrize("caller", [Caller.OFFICER, Caller.DECIDER, Caller.CERTIFICATION, Caller.QUALITY])
async def test_l6_the_sums_of_a_request_reconcile(ask: Ask, accounted: SmallRegister, caller: Caller) -> None:
    assert accounted.register
    assert await ask(DOCUMENT, VARIABLES, as_=caller) == {
        "blankRequests": {
            "nodes": [
                {
                    "number": "BLK-000001",
                    "status": "RECEIVED",
                    "listed": {"competent": 5, "notYetCompetent": 1},
                    "ledger": {"requested": 5, "approved": 5, "used": 1, "spoiled": 1, "lost": 1, "left": 2},
                }
            ]
        }
    }


@pytest.mark.parametrize(
    ("caller", "code"),
    [
        (Caller.PUBLIC, NOT_LOGGED_IN),
        (Caller.OTHER_OFFICER, NOT_PERMITTED),
        (Caller.EMPLOYER, NOT_PERMITTED),
        (Caller.LPJK, NOT_PERMITTED),
    ],
)
async def test_l6_nobody_else_sees_the_ledger(ask: Ask, accounted: SmallRegister, caller: Caller, code: str) -> None:
    assert accounted.register
    assert await ask.refused(DOCUMENT, VARIABLES, as_=caller) == code
