"""L7: issue a certificate and get its numbers and its QR code."""

from api.settings import Settings
from models.tables.certificates import Certificate
from schema.ids import node_id
from tests.end_to_end.questions.callers import NOT_LOGGED_IN, Caller
from tests.end_to_end.questions.conftest import Ask
from tests.end_to_end.questions.published import publish
from tests.register import SmallRegister

DOCUMENT = """
mutation ($input: CertificateIssueInput!) {
  certificateIssue(input: $input) {
    ... on CertificateIssueSuccess { certificate { certificateNumber registrationNumber token qrText } }
    ... on UserError { code }
  }
}
"""
VERIFY = "query ($token: String!) { certificateVerify(token: $token) { verdict } }"


async def test_l7_a_certificate_is_issued_once_with_numbers_signature_and_code(
    ask: Ask, small: SmallRegister, settings: Settings
) -> None:
    wanted = {"idempotencyKey": "issue-1", "assessmentId": node_id("Assessment", small.assessment_id)}
    certificate = (await ask.act(DOCUMENT, Caller.OFFICER, **wanted))["certificate"]
    assert certificate["certificateNumber"] == "62090 2513 3 0000001 2026"
    assert certificate["registrationNumber"] == "TIK.9001.00001.2026"
    again = await ask.act(DOCUMENT, Caller.OFFICER, **wanted)
    assert again == {"certificate": certificate}
    await publish(small, settings)
    answer = await ask(VERIFY, {"token": certificate["qrText"]}, as_=Caller.PUBLIC)
    assert answer == {"certificateVerify": {"verdict": "VALID"}}


async def test_l7_nobody_else_issues_for_the_lsp(ask: Ask, small: SmallRegister) -> None:
    wanted = {"idempotencyKey": "issue-1", "assessmentId": node_id("Assessment", small.assessment_id)}
    assert await ask.refused(DOCUMENT, {"input": wanted}, as_=Caller.PUBLIC) == NOT_LOGGED_IN
    for caller in (Caller.OTHER_OFFICER, Caller.CERTIFICATION, Caller.LPJK):
        assert await ask.act(DOCUMENT, caller, **wanted) == {"code": "NOT_PERMITTED"}
    assert await Certificate.all().count() == 0
