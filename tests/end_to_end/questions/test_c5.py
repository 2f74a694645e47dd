"""C5: the same person assessed twice by one assessor within 30 days; more than 20 persons in a day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.services.certification.record_assessment import record_assessment, record_assessments
from models.services.holders.register_holder import HolderDetails
from schema.ids import node_id
from tests.end_to_end.questions.callers import NOT_LOGGED_IN, NOT_PERMITTED, Caller
from tests.end_to_end.questions.conftest import Ask
from tests.people import assessors, met
from tests.register import ASSESSED_ON, NOW, OFFICER, SmallRegister, assessment_request, person

REPEATED = """
query ($period: PeriodInput) {
  repeatedAssessments(withinDays: 30, period: $period) {
    nodes { assessor { registrationNumber } assessment { id } previous { id } daysBetween }
  }
}
"""
CROWDED = """
query {
  crowdedDays(moreThan: 20) { nodes { assessor { registrationNumber } day assessed assessments { id } } }
}
"""


async def assessed(small: SmallRegister, key: int, holder: HolderDetails, assessor: int, day: date) -> str:
    request = replace(assessment_request(key, holder), assessors=(met(assessor),), assessed_on=day)
    return node_id("Assessment", await record_assessment(small.register, OFFICER, NOW, request))


async def test_c5_who_was_assessed_twice(ask: Ask, small: SmallRegister) -> None:
    """Thirty days count, thirty-one do not; another assessor does not; the window looks back across the period."""
    await assessors(small.register, [1, 2])
    first = await assessed(small, 11, person(1), 1, ASSESSED_ON - timedelta(days=30))
    second = await assessed(small, 12, person(1), 1, ASSESSED_ON)
    same_day = await assessed(small, 13, person(1), 1, ASSESSED_ON)
    await assessed(small, 14, person(2), 1, ASSESSED_ON - timedelta(days=31))
    await assessed(small, 15, person(2), 1, ASSESSED_ON)
    await assessed(small, 16, person(3), 1, ASSESSED_ON - timedelta(days=3))
    await assessed(small, 17, person(3), 2, ASSESSED_ON)
    expected = {
        "repeatedAssessments": {
            "nodes": [
                {
                    "assessor": {"registrationNumber": met(1)},
                    "assessment": {"id": same_day},
                    "previous": {"id": second},
                    "daysBetween": 0,
                },
                {
                    "assessor": {"registrationNumber": met(1)},
                    "assessment": {"id": second},
                    "previous": {"id": first},
                    "daysBetween": 30,
                },
            ]
        }
    }
    for caller in (Caller.CERTIFICATION, Caller.QUALITY):
        assert await ask(REPEATED, as_=caller) == expected
    since = {"period": {"since": ASSESSED_ON.isoformat()}}
    assert await ask(REPEATED, since, as_=Caller.CERTIFICATION) == expected
    until = {"period": {"until": (ASSESSED_ON - timedelta(days=1)).isoformat()}}
    assert await ask(REPEATED, until, as_=Caller.CERTIFICATION) == {"repeatedAssessments": {"nodes": []}}


async def test_c5_who_assessed_too_many_in_a_day(ask: Ask, small: SmallRegister) -> None:
    """Twenty-one persons on one day are too many, twenty are not."""
    await assessors(small.register, [1, 2])
    ids = {}
    for number, count in ((1, 21), (2, 20)):
        requests = [
            replace(assessment_request(100 * number + each, person(100 * number + each)), assessors=(met(number),))
            for each in range(count)
        ]
        ids[number] = await record_assessments(small.register, OFFICER, NOW, requests)
    expected = {
        "assessor": {"registrationNumber": met(1)},
        "day": "2026-05-04",
        "assessed": 21,
        "assessments": [{"id": node_id("Assessment", each)} for each in ids[1]],
    }
    for caller in (Caller.CERTIFICATION, Caller.DATA):
        assert await ask(CROWDED, as_=caller) == {"crowdedDays": {"nodes": [expected]}}


@pytest.mark.parametrize("document", [REPEATED, CROWDED])
@pytest.mark.parametrize(
    ("caller", "code"),
    [
        (Caller.PUBLIC, NOT_LOGGED_IN),
        (Caller.OFFICER, NOT_PERMITTED),
        (Caller.OTHER_OFFICER, NOT_PERMITTED),
        (Caller.LICENSING, NOT_PERMITTED),
        (Caller.LPJK, NOT_PERMITTED),
        (Caller.EMPLOYER, NOT_PERMITTED),
        (Caller.ASSESSOR, NOT_PERMITTED),
    ],
)
async def test_c5_is_for_bnsp(ask: Ask, small: SmallRegister, caller: Caller, code: str, document: str) -> None:
    assert small.register
    assert await ask.refused(document, as_=caller) == code
