"""C3: how far the master assessors' recertification cohort of 2021 came."""

from datetime import date

import pytest

from models.rules.recertifications import PlenaryOutcome, RecertificationAct, RecertificationSubject
from models.services.people.advance_recertification import AdvanceRecertification, advance_recertification
from models.services.people.decide_recertification import DecideRecertification, decide_recertification
from tests.end_to_end.questions.callers import NOT_LOGGED_IN, NOT_PERMITTED, Caller
from tests.end_to_end.questions.conftest import Ask
from tests.people import assessors, invited, master_assessor
from tests.register import CERTIFICATION, NOW, SmallRegister

DOCUMENT = """
query ($year: Int!) {
  recertificationFunnel(year: $year, subjectKind: MASTER_ASSESSOR) {
    invited applied accepted assessed competent upgrading notYetCompetent rejected absent
  }
}
"""
DAYS = {
    RecertificationAct.APPLY: date(2021, 11, 14),
    RecertificationAct.ACCEPT: date(2021, 11, 15),
    RecertificationAct.REJECT: date(2021, 11, 15),
    RecertificationAct.PRE_ASSESS: date(2021, 11, 22),
    RecertificationAct.MARK_ABSENT: date(2021, 11, 24),
    RecertificationAct.ASSESS: date(2021, 11, 24),
}
PLENARY = date(2021, 12, 21)
INVITED, REJECTED, ABSENT, UPGRADING = 41, 2, 2, 2


@pytest.fixture
async def cohort(small: SmallRegister) -> SmallRegister:
    """The cohort as the report tells it: 41 invited, 39 accepted, 37 assessed, 35 competent, 2 sent to upgrading."""
    register = small.register
    numbers = await assessors(register, range(1, INVITED + 1), since=date(2020, 1, 2))
    for number in numbers:
        await master_assessor(register, number, since=date(2018, 11, 1))
    ids = await invited(register, numbers, RecertificationSubject.MASTER_ASSESSOR, date(2021, 11, 12))
    for place, recertification_id in enumerate(ids):
        await carry(small, recertification_id, place)
    await invited(register, numbers[:3], RecertificationSubject.ASSESSOR)
    return small


async def carry(small: SmallRegister, number: int, place: int) -> None:
    """Carry one of the cohort as far as his or her place in it says."""
    await step(small, number, RecertificationAct.APPLY)
    if place < REJECTED:
        return await step(small, number, RecertificationAct.REJECT)
    await step(small, number, RecertificationAct.ACCEPT)
    await step(small, number, RecertificationAct.PRE_ASSESS)
    if place < REJECTED + ABSENT:
        return await step(small, number, RecertificationAct.MARK_ABSENT)
    await step(small, number, RecertificationAct.ASSESS)
    sent = place < REJECTED + ABSENT + UPGRADING
    outcome = PlenaryOutcome.UPGRADING if sent else PlenaryOutcome.COMPETENT
    return await decide_recertification(
        small.register, CERTIFICATION, NOW, DecideRecertification(number, outcome, PLENARY)
    )


async def step(small: SmallRegister, number: int, act: RecertificationAct) -> None:
    team = number % 4 + 1 if act is RecertificationAct.PRE_ASSESS else None
    request = AdvanceRecertification(number, act, DAYS[act], team)
    await advance_recertification(small.register, CERTIFICATION, NOW, request)


async def test_c3_the_cohort_of_2021(ask: Ask, cohort: SmallRegister) -> None:
    assert cohort.register
    expected = {
        "invited": 41,
        "applied": 41,
        "accepted": 39,
        "assessed": 37,
        "competent": 35,
        "upgrading": 2,
        "notYetCompetent": 0,
        "rejected": 2,
        "absent": 2,
    }
    for caller in (Caller.CERTIFICATION, Caller.DATA):
        assert await ask(DOCUMENT, {"year": 2021}, as_=caller) == {"recertificationFunnel": expected}
    empty = await ask(DOCUMENT, {"year": 2026}, as_=Caller.CERTIFICATION)
    assert set(empty["recertificationFunnel"].values()) == {0}


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
async def test_c3_is_for_bnsp(ask: Ask, small: SmallRegister, caller: Caller, code: str) -> None:
    assert small.register
    assert await ask.refused(DOCUMENT, {"year": 2021}, as_=caller) == code
