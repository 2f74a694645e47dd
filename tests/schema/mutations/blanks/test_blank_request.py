"""A request for blanks from the letter to the receipt, and what is refused."""

import pytest

from models.rules.blanks import BlankNotReceived
from models.services.issuing import IssueCertificate, issue_certificate
from schema.ids import node_id
from tests.certification import assessed, received_blanks, shipped_blanks
from tests.register import NOW, OFFICER
from tests.schema.asking import CALLERS, Asking
from tests.schema.mutations.blanks.acts import APPROVE, RECEIVE, REPORT, SHIP, STOCK, VERIFY, filing


async def test_blanks_go_from_the_letter_to_the_lsp(asking: Asking) -> None:
    bnsp = asking.by(CALLERS["bnsp"])
    (not_yet,) = await assessed(asking.small, competent=0, not_yet=1)
    assert await STOCK.sent(bnsp) == {"range": "00000101-00000103"}
    letter = filing(asking.assessment_id, node_id("Assessment", not_yet), quantity=2)
    assert (await letter.sent(asking))["blankRequest"] == {
        "number": "BLK-000001",
        "status": "SUBMITTED",
        "listed": {"competent": 1, "notYetCompetent": 1},
    }
    assert await VERIFY.sent(bnsp) == {"blankRequest": {"status": "VERIFIED"}}
    assert (await APPROVE.sent(bnsp, quantity=2))["code"] == "MORE_BLANKS_THAN_COMPETENT"
    assert await APPROVE.sent(bnsp) == {"blankRequest": {"status": "APPROVED"}}
    assert (await SHIP.sent(bnsp, firstNumber="00000109"))["code"] == "BLANKS_NOT_IN_STOCK"
    assert await SHIP.sent(bnsp) == {"blankRequest": {"status": "SHIPPED"}}
    assert (await RECEIVE.sent(asking))["blankRequest"] == {
        "status": "RECEIVED",
        "ledger": {"requested": 2, "approved": 1, "used": 0, "spoiled": 0, "lost": 0, "left": 1},
    }
    assert await REPORT.sent(asking) == {"blank": {"status": "SPOILED", "remark": "Salah cetak"}}


async def test_a_request_is_returned_with_a_reason(asking: Asking) -> None:
    await filing(asking.assessment_id).sent(asking)
    assert (await VERIFY.sent(asking.by(CALLERS["bnsp"]), act="RETURN"))["code"] == "INVALID_INPUT"


async def test_the_list_is_of_decided_assessments_of_the_lsp_each_once(asking: Asking) -> None:
    assert (await filing(node_id("Assessment", 99)).sent(asking))["code"] == "NOT_FOUND"
    letter = filing(asking.assessment_id)
    assert (await letter.sent(asking, quantity=0))["code"] == "INVALID_INPUT"
    await letter.sent(asking)
    again = await letter.sent(asking, idempotencyKey="letter-2", letterNumber="002")
    assert again["code"] == "BLANK_ALREADY_REQUESTED"


async def test_a_certificate_is_not_printed_on_a_blank_that_has_not_arrived(asking: Asking) -> None:
    await shipped_blanks(asking.small, (asking.small.assessment_id,), 1)
    issue = IssueCertificate("issue-1", asking.small.assessment_id, "00000101")
    with pytest.raises(BlankNotReceived):
        await issue_certificate(asking.small.register, OFFICER, NOW, issue)


async def test_a_blank_that_carries_a_certificate_is_neither_spoiled_nor_used_again(asking: Asking) -> None:
    await received_blanks(asking.small, (asking.small.assessment_id,), 1)
    issue = IssueCertificate("issue-1", asking.small.assessment_id, "00000101")
    await issue_certificate(asking.small.register, OFFICER, NOW, issue)
    assert (await REPORT.sent(asking))["code"] == "STEP_NOT_ALLOWED"
