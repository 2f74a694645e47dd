"""`certificateIssue`, by each of the four callers, and what it refuses."""

import pytest

from models.rules.assessments import Outcome
from schema.ids import node_id
from tests.register import decided_assessment, person, recorded_assessment
from tests.schema.asking import CALLERS, DECIDERS, Asking, State

ISSUE = """
mutation ($input: CertificateIssueInput!) {
  certificateIssue(input: $input) {
    __typename
    ... on CertificateIssueSuccess {
      certificate {
        registrationNumber certificateNumber holderName status validFrom validUntil token qrText
        lsp { licenceNumber } schemeVersion { version scheme { code } } assessment { id } replaces { id }
      }
    }
    ... on UserError { code message }
    ... on RuleViolationError { rule source }
    ... on InvalidInputError { field reason }
  }
}
"""


async def test_an_officer_issues_a_certificate(asking: Asking) -> None:
    payload = await asking.act(ISSUE, idempotencyKey="k", assessmentId=asking.assessment_id)
    certificate = payload["certificate"]
    token = certificate.pop("token")
    assert certificate.pop("qrText").startswith("https://cek.example.id/#")
    assert certificate == {
        "registrationNumber": "TIK.9001.00001.2026",
        "certificateNumber": "62090 2513 3 0000001 2026",
        "holderName": "Siti Nuraini",
        "status": "ACTIVE",
        "validFrom": "2026-05-11",
        "validUntil": "2029-05-11",
        "lsp": {"licenceNumber": "BNSP-LSP-9001-ID"},
        "schemeVersion": {"version": 2, "scheme": {"code": "SKM-000123"}},
        "assessment": {"id": asking.assessment_id},
        "replaces": None,
    }
    again = await asking.act(ISSUE, idempotencyKey="k", assessmentId=asking.assessment_id)
    assert again["certificate"]["token"] == token


@pytest.mark.parametrize(("caller", "expected"), [("other", "NOT_PERMITTED"), ("bnsp", "NOT_PERMITTED")])
async def test_another_caller_may_not(asking: Asking, caller: str, expected: str) -> None:
    before = await State.read()
    payload = await asking.by(CALLERS[caller]).act(ISSUE, idempotencyKey="k", assessmentId=asking.assessment_id)
    assert (payload["__typename"], payload["code"]) == ("NotPermittedError", expected)
    assert await State.read() == before


async def test_a_decider_alone_may_not(asking: Asking) -> None:
    payload = await asking.by(DECIDERS["own"]).act(ISSUE, idempotencyKey="k", assessmentId=asking.assessment_id)
    assert payload["code"] == "NOT_PERMITTED"


async def test_without_a_login_nothing_is_issued(asking: Asking) -> None:
    before = await State.read()
    public = asking.by(CALLERS["public"])
    assert await public.refused_act(ISSUE, idempotencyKey="k", assessmentId=asking.assessment_id) == "UNAUTHENTICATED"
    assert await State.read() == before


async def test_another_body_under_the_same_key_is_a_conflict(asking: Asking) -> None:
    await asking.act(ISSUE, idempotencyKey="k", assessmentId=asking.assessment_id)
    payload = await asking.act(ISSUE, idempotencyKey="k", assessmentId=asking.assessment_id, placeOfIssue="Bandung")
    assert (payload["__typename"], payload["code"]) == ("IdempotencyConflictError", "IDEMPOTENCY_CONFLICT")


async def test_a_second_certificate_is_against_a_rule(asking: Asking) -> None:
    await asking.act(ISSUE, idempotencyKey="k", assessmentId=asking.assessment_id)
    payload = await asking.act(ISSUE, idempotencyKey="other", assessmentId=asking.assessment_id)
    assert payload == {
        "__typename": "RuleViolationError",
        "code": "ALREADY_CERTIFIED",
        "message": f"Assessment {asking.small.assessment_id} has a certificate: TIK.9001.00001.2026.",
        "rule": "ALREADY_CERTIFIED",
        "source": "Peraturan BNSP 03/BNSP.302/X/2013, clause 5.6: one registration number for one certification",
    }


async def test_an_undecided_or_not_competent_assessment_is_against_a_rule(asking: Asking) -> None:
    undecided = await recorded_assessment(asking.small.register, 2, person(2))
    not_yet = await decided_assessment(asking.small.register, 3, person(3), Outcome.NOT_YET_COMPETENT)
    codes = [
        (await asking.act(ISSUE, idempotencyKey=f"k{number}", assessmentId=node_id("Assessment", number)))["code"]
        for number in (undecided, not_yet)
    ]
    assert codes == ["ASSESSMENT_UNDECIDED", "HOLDER_NOT_COMPETENT"]


async def test_an_assessment_that_does_not_exist(asking: Asking) -> None:
    payload = await asking.act(ISSUE, idempotencyKey="k", assessmentId=node_id("Assessment", 999))
    assert (payload["__typename"], payload["message"]) == ("NotFoundError", "There is no assessment 999.")


@pytest.mark.parametrize("wrong", ["", "x", node_id("Lsp", 1), "QXNzZXNzbWVudDotMQ"])
async def test_an_id_of_something_else_is_the_callers_fault(asking: Asking, wrong: str) -> None:
    assert await asking.refused_act(ISSUE, idempotencyKey="k", assessmentId=wrong) == "BAD_ID"


@pytest.mark.parametrize(("key", "blank", "field"), [("", None, "idempotencyKey"), ("k", "x", "blankNumber")])
async def test_input_of_the_wrong_shape(asking: Asking, key: str, blank: str | None, field: str) -> None:
    payload = await asking.act(ISSUE, idempotencyKey=key, assessmentId=asking.assessment_id, blankNumber=blank)
    assert (payload["__typename"], payload["field"]) == ("InvalidInputError", field)
