"""A request for blanks from the letter to the receipt, each step by whoever may take it, and what is refused."""

import pytest

from models.rules.blanks import BlankNotReceived
from models.services.issuing import IssueCertificate, issue_certificate
from schema.ids import node_id
from tests.certification import assessed, received_blanks, shipped_blanks
from tests.register import LSP, NOW, OFFICER, SCHEME_VERSION
from tests.schema.asking import CALLERS, Asking, State

FILE = """
mutation ($input: BlankRequestFileInput!) {
  blankRequestFile(input: $input) {
    __typename
    ... on BlankRequestFileSuccess { blankRequest { number status listed { competent notYetCompetent } } }
    ... on UserError { code }
  }
}
"""
STEP = """
mutation ($input: {name}Input!) {{
  {field}(input: $input) {{
    __typename
    ... on {name}Success {{ blankRequest {{ status ledger {{ requested approved used spoiled lost left }} }} }}
    ... on UserError {{ code }}
  }}
}}
"""
ADVANCE = STEP.format(name="BlankRequestAdvance", field="blankRequestAdvance")
APPROVE = STEP.format(name="BlankRequestApprove", field="blankRequestApprove")
SHIP = STEP.format(name="BlankRequestShip", field="blankRequestShip")
STOCK = """
mutation ($input: BlanksStockInput!) {
  blanksStock(input: $input) { ... on BlanksStockSuccess { range } ... on UserError { code } }
}
"""
REPORT = """
mutation ($input: BlankReportInput!) {
  blankReport(input: $input) { ... on BlankReportSuccess { blank { status remark } } ... on UserError { code } }
}
"""


def letter(assessment_ids: list[str], quantity: int) -> dict[str, object]:
    return {
        "idempotencyKey": "letter-1",
        "licenceNumber": LSP,
        "schemeVersion": SCHEME_VERSION,
        "letterNumber": "001/LSP-TC/V/2026",
        "letterDate": "2026-05-08",
        "minutesDate": "2026-05-05",
        "assessmentIds": assessment_ids,
        "quantity": quantity,
    }


async def test_blanks_go_from_the_letter_to_the_lsp(asking: Asking) -> None:
    bnsp = asking.by(CALLERS["bnsp"])
    (not_yet,) = await assessed(asking.small, competent=0, not_yet=1)
    listed = [asking.assessment_id, node_id("Assessment", not_yet)]
    stocked = await bnsp.act(STOCK, idempotencyKey="s-1", firstNumber="0000 0101", quantity=3)
    assert stocked == {"range": "00000101-00000103"}
    assert (await asking.act(FILE, **letter(listed, 2)))["blankRequest"] == {
        "number": "BLK-000001",
        "status": "SUBMITTED",
        "listed": {"competent": 1, "notYetCompetent": 1},
    }
    number = {"number": "BLK-000001"}
    assert (await bnsp.act(ADVANCE, **number, act="VERIFY"))["blankRequest"]["status"] == "VERIFIED"
    assert (await bnsp.act(APPROVE, **number, quantity=2))["code"] == "MORE_BLANKS_THAN_COMPETENT"
    assert (await bnsp.act(APPROVE, **number, quantity=1))["blankRequest"]["status"] == "APPROVED"
    assert (await bnsp.act(SHIP, **number, firstNumber="00000109"))["code"] == "BLANKS_NOT_IN_STOCK"
    assert (await bnsp.act(SHIP, **number, firstNumber="00000101"))["blankRequest"]["status"] == "SHIPPED"
    assert (await asking.act(ADVANCE, **number, act="RECEIVE"))["blankRequest"] == {
        "status": "RECEIVED",
        "ledger": {"requested": 2, "approved": 1, "used": 0, "spoiled": 0, "lost": 0, "left": 1},
    }
    spoiled = await asking.act(REPORT, number="00000101", fate="SPOIL", remark="Salah cetak")
    assert spoiled == {"blank": {"status": "SPOILED", "remark": "Salah cetak"}}


async def test_a_step_is_taken_by_whom_it_belongs_to(asking: Asking) -> None:
    assert (await asking.act(FILE, **letter([asking.assessment_id], 1)))["blankRequest"]["number"] == "BLK-000001"
    before = await State.read()
    number = {"number": "BLK-000001"}
    for caller in ("own", "other"):
        payload = await asking.by(CALLERS[caller]).act(ADVANCE, **number, act="VERIFY")
        assert payload["code"] == "NOT_PERMITTED"
        assert (await asking.by(CALLERS[caller]).act(APPROVE, **number, quantity=1))["code"] == "NOT_PERMITTED"
    for caller in ("other", "bnsp"):
        payload = await asking.by(CALLERS[caller]).act(ADVANCE, **number, act="RECEIVE")
        assert payload["code"] == "NOT_PERMITTED"
    assert await asking.by(CALLERS["public"]).refused_act(ADVANCE, **number, act="VERIFY") == "UNAUTHENTICATED"
    assert (await asking.by(CALLERS["bnsp"]).act(ADVANCE, **number, act="RETURN"))["code"] == "INVALID_INPUT"
    assert await State.read() == before


async def test_the_list_is_of_decided_assessments_of_the_lsp_each_once(asking: Asking) -> None:
    other = asking.by(CALLERS["other"])
    assert (await other.act(FILE, **letter([asking.assessment_id], 1)))["code"] == "NOT_PERMITTED"
    assert (await asking.act(FILE, **letter([node_id("Assessment", 99)], 1)))["code"] == "NOT_FOUND"
    assert (await asking.act(FILE, **letter([asking.assessment_id], 0)))["code"] == "INVALID_INPUT"
    await asking.act(FILE, **letter([asking.assessment_id], 1))
    again = letter([asking.assessment_id], 1) | {"idempotencyKey": "letter-2", "letterNumber": "002"}
    assert (await asking.act(FILE, **again))["code"] == "BLANK_ALREADY_REQUESTED"


async def test_a_certificate_is_not_printed_on_a_blank_that_has_not_arrived(asking: Asking) -> None:
    await shipped_blanks(asking.small, (asking.small.assessment_id,), 1)
    issue = IssueCertificate("issue-1", asking.small.assessment_id, "00000101")
    with pytest.raises(BlankNotReceived):
        await issue_certificate(asking.small.register, OFFICER, NOW, issue)


async def test_a_blank_that_carries_a_certificate_is_neither_spoiled_nor_used_again(asking: Asking) -> None:
    (other,) = await assessed(asking.small, competent=1, not_yet=0)
    await received_blanks(asking.small, (asking.small.assessment_id, other), 2)
    issue = IssueCertificate("issue-1", asking.small.assessment_id, "00000101")
    await issue_certificate(asking.small.register, OFFICER, NOW, issue)
    spoil = await asking.act(REPORT, number="00000101", fate="SPOIL", remark="Salah cetak")
    assert spoil == {"code": "STEP_NOT_ALLOWED"}
    foreign = asking.by(CALLERS["other"])
    assert await foreign.act(REPORT, number="00000102", fate="LOSE", remark="Hilang") == {"code": "NOT_PERMITTED"}
