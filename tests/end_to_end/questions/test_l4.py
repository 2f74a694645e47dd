"""L4: K and BK per scheme and month this year."""

from tests.certification import assessed
from tests.end_to_end.questions.callers import NOT_LOGGED_IN, NOT_PERMITTED, Caller
from tests.end_to_end.questions.conftest import Ask
from tests.register import LSP, SCHEME, SmallRegister, recorded_assessment

DOCUMENT = """
query ($licenceNumber: String!, $year: Int!) {
  assessmentOutcomes(licenceNumber: $licenceNumber, year: $year) {
    month
    schemeVersion { scheme { code } version }
    k
    bk
    rate
  }
}
"""
VARIABLES = {"licenceNumber": LSP, "year": 2026}


async def test_l4_outcomes_are_counted_by_scheme_and_month(ask: Ask, small: SmallRegister) -> None:
    await assessed(small, competent=2, not_yet=1)
    await recorded_assessment(small.register, 9)
    expected = [
        {
            "month": "2026-05-01",
            "schemeVersion": {"scheme": {"code": SCHEME}, "version": 2},
            "k": 3,
            "bk": 1,
            "rate": 0.75,
        }
    ]
    for caller in (Caller.OFFICER, Caller.DECIDER, Caller.CERTIFICATION):
        assert await ask(DOCUMENT, VARIABLES, as_=caller) == {"assessmentOutcomes": expected}
    assert await ask(DOCUMENT, VARIABLES | {"year": 2025}, as_=Caller.OFFICER) == {"assessmentOutcomes": []}
    assert await ask.refused(DOCUMENT, VARIABLES, as_=Caller.PUBLIC) == NOT_LOGGED_IN
    for caller in (Caller.OTHER_OFFICER, Caller.EMPLOYER, Caller.LPJK):
        assert await ask.refused(DOCUMENT, VARIABLES, as_=caller) == NOT_PERMITTED
