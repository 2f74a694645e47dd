"""L5: decided as competent without a certificate, older than 7 days, with the state of the blank."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.rules.assessments import Outcome
from models.services.blanks.file_blank_request import file_blank_request
from models.services.certification.decide_assessment import DecideAssessment, decide_assessment
from models.services.certification.record_assessment import record_assessment
from models.services.issuing import IssueCertificate, issue_certificate
from schema.ids import node_id
from tests.certification import blank_request
from tests.end_to_end.questions.callers import NOT_LOGGED_IN, NOT_PERMITTED, Caller
from tests.end_to_end.questions.conftest import Ask
from tests.register import ASSESSED_ON, DECIDER, LSP, NOW, OFFICER, SmallRegister, assessment_request, person

DOCUMENT = """
query ($licenceNumber: String!) {
  assessmentsAwaitingCertificate(licenceNumber: $licenceNumber, olderThanDays: 7) {
    nodes { assessment { id decidedAt } blankRequest { number status } }
  }
}
"""
VARIABLES = {"licenceNumber": LSP}
TEN_DAYS = timedelta(days=10)


async def decided_long_ago(small: SmallRegister, number: int) -> int:
    """An assessment of ten days ago, decided on the same day."""
    request = assessment_request(number, person(number))
    old = replace(request, assessed_on=ASSESSED_ON - TEN_DAYS)
    assessment_id = await record_assessment(small.register, OFFICER, NOW - TEN_DAYS, old)
    decision = DecideAssessment(assessment_id, Outcome.COMPETENT)
    await decide_assessment(small.register, DECIDER, NOW - TEN_DAYS, decision)
    return assessment_id


@pytest.fixture
async def waiting(small: SmallRegister) -> list[int]:
    """Two who wait, one of them on a list; one who has the certificate; and Siti, decided three days ago."""
    listed, forgotten, certified = [await decided_long_ago(small, number) for number in (2, 3, 4)]
    await issue_certificate(small.register, OFFICER, NOW, IssueCertificate("issue-4", certified))
    await file_blank_request(small.register, OFFICER, NOW, blank_request((listed,), 1))
    return [listed, forgotten]


@pytest.mark.parametrize("caller", [Caller.OFFICER, Caller.CERTIFICATION])
async def test_l5_who_waits_is_named_with_the_request_for_the_blank(
    ask: Ask, waiting: list[int], caller: Caller
) -> None:
    listed, forgotten = (node_id("Assessment", each) for each in waiting)
    decided = "2026-05-01T03:00:00+00:00"
    assert await ask(DOCUMENT, VARIABLES, as_=caller) == {
        "assessmentsAwaitingCertificate": {
            "nodes": [
                {
                    "assessment": {"id": listed, "decidedAt": decided},
                    "blankRequest": {"number": "BLK-000001", "status": "SUBMITTED"},
                },
                {"assessment": {"id": forgotten, "decidedAt": decided}, "blankRequest": None},
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
async def test_l5_nobody_else_sees_who_waits(ask: Ask, waiting: list[int], caller: Caller, code: str) -> None:
    assert waiting
    assert await ask.refused(DOCUMENT, VARIABLES, as_=caller) == code
