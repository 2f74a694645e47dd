"""C4: assessors who recommend more than 99 per cent as competent, of at least a hundred persons."""

from dataclasses import replace

import pytest

from models.rules.assessments import Outcome
from models.services.certification.record_assessment import AssessedUnit, record_assessments
from tests.end_to_end.questions.callers import NOT_LOGGED_IN, NOT_PERMITTED, Caller
from tests.end_to_end.questions.conftest import Ask
from tests.people import assessors, met
from tests.register import NOW, OFFICER, UNITS, SmallRegister, assessment_request, person

DOCUMENT = """
query ($period: PeriodInput) {
  unusualPassRates(atLeast: 100, abovePercent: 99, period: $period) {
    nodes { assessor { name registrationNumber } n: assessed competent kRate: rate }
  }
}
"""
FAILED = tuple(AssessedUnit(code, Outcome.NOT_YET_COMPETENT) for code in UNITS)


@pytest.fixture
async def busy(small: SmallRegister) -> SmallRegister:
    """Assessor 1: 100 of 101, just above. Assessor 2: 99 of 100, exactly 99 per cent. Assessor 3: 99 of 99, too few."""
    await assessors(small.register, [1, 2, 3])
    persons = 0
    for number, assessed, failed in ((1, 101, 1), (2, 100, 1), (3, 99, 0)):
        requests = []
        for place in range(assessed):
            persons += 1
            request = replace(assessment_request(persons + 1, person(persons)), assessors=(met(number),))
            if place < failed:
                request = replace(request, units=FAILED, recommendation=Outcome.NOT_YET_COMPETENT)
            requests.append(request)
        await record_assessments(small.register, OFFICER, NOW, requests)
    return small


async def test_c4_only_what_lies_above_is_named(ask: Ask, busy: SmallRegister) -> None:
    assert busy.register
    expected = {
        "assessor": {"name": "Asesor 0001", "registrationNumber": met(1)},
        "n": 101,
        "competent": 100,
        "kRate": pytest.approx(100 / 101),
    }
    for caller in (Caller.CERTIFICATION, Caller.QUALITY):
        assert await ask(DOCUMENT, as_=caller) == {"unusualPassRates": {"nodes": [expected]}}
    before = await ask(DOCUMENT, {"period": {"until": "2026-05-03"}}, as_=Caller.CERTIFICATION)
    assert before == {"unusualPassRates": {"nodes": []}}
    impossible = DOCUMENT.replace("abovePercent: 99", "abovePercent: 101")
    assert await ask.refused(impossible, as_=Caller.CERTIFICATION) == "INVALID_INPUT"


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
async def test_c4_is_for_bnsp(ask: Ask, small: SmallRegister, caller: Caller, code: str) -> None:
    assert small.register
    assert await ask.refused(DOCUMENT, as_=caller) == code
