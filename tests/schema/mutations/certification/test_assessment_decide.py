"""`assessmentDecide`, by each of the four callers, and what it refuses."""

import pytest

from schema.ids import node_id
from tests.register import ASSESSOR_DECIDER, DECIDER, OFFICER, person, recorded_assessment
from tests.schema.asking import DECIDERS, Asking, State

DECIDE = """
mutation ($input: AssessmentDecideInput!) {
  assessmentDecide(input: $input) {
    __typename
    ... on AssessmentDecideSuccess { assessment { status decision decidedAt } }
    ... on UserError { code }
  }
}
"""


@pytest.fixture
async def undecided(asking: Asking) -> str:
    return node_id("Assessment", await recorded_assessment(asking.small.register, 2, person(2)))


async def test_the_committee_decides(asking: Asking, undecided: str) -> None:
    payload = await asking.by(DECIDER).act(DECIDE, assessmentId=undecided, decision="COMPETENT")
    assert payload == {
        "__typename": "AssessmentDecideSuccess",
        "assessment": {"status": "DECIDED", "decision": "COMPETENT", "decidedAt": "2026-05-11T03:00:00+00:00"},
    }
    payload = await asking.by(DECIDER).act(DECIDE, assessmentId=undecided, decision="COMPETENT")
    assert payload["code"] == "ASSESSMENT_ALREADY_DECIDED"


@pytest.mark.parametrize("caller", ["other", "bnsp"])
async def test_another_caller_may_not(asking: Asking, undecided: str, caller: str) -> None:
    before = await State.read()
    payload = await asking.by(DECIDERS[caller]).act(DECIDE, assessmentId=undecided, decision="COMPETENT")
    assert payload["code"] == "NOT_PERMITTED"
    assert await State.read() == before


async def test_an_officer_alone_may_not(asking: Asking, undecided: str) -> None:
    assert (await asking.by(OFFICER).act(DECIDE, assessmentId=undecided, decision="COMPETENT"))[
        "code"
    ] == "NOT_PERMITTED"


async def test_whoever_assessed_may_not(asking: Asking, undecided: str) -> None:
    payload = await asking.by(ASSESSOR_DECIDER).act(DECIDE, assessmentId=undecided, decision="COMPETENT")
    assert (payload["__typename"], payload["code"]) == ("RuleViolationError", "DECIDED_BY_ASSESSOR")


async def test_without_a_login_nothing_is_decided(asking: Asking, undecided: str) -> None:
    public = asking.by(DECIDERS["public"])
    assert await public.refused_act(DECIDE, assessmentId=undecided, decision="COMPETENT") == "UNAUTHENTICATED"
