"""C2: candidates with at least three sessions of teaching and three of examining, not yet proposed."""

import pytest

from models.rules.master_assessors import MasterAssessorAct
from models.services.people.advance_master_assessor import AdvanceMasterAssessor, advance_master_assessor
from tests.end_to_end.questions.callers import NOT_LOGGED_IN, NOT_PERMITTED, Caller
from tests.end_to_end.questions.conftest import Ask
from tests.people import assessors, intern, master_assessor, met
from tests.register import BUDI, CERTIFICATION, NOW, SmallRegister

DOCUMENT = """
query {
  eligibleMasterAssessorCandidates {
    nodes { cma: candidate { assessor { name registrationNumber } status } teaching examining }
  }
}
"""


@pytest.fixture
async def interns(small: SmallRegister) -> SmallRegister:
    """Budi has exactly enough and 1 more than enough; 2 and 3 lack one session; 4 is proposed already."""
    register = small.register
    await master_assessor(register)
    await assessors(register, [1, 2, 3, 4])
    for number, teaching, examining in ((BUDI, 3, 3), (met(1), 4, 5), (met(2), 2, 3), (met(3), 6, 2), (met(4), 3, 3)):
        await intern(register, number, teaching, examining)
    propose = AdvanceMasterAssessor(met(4), MasterAssessorAct.PROPOSE)
    await advance_master_assessor(register, CERTIFICATION, NOW, propose)
    return small


@pytest.mark.parametrize("caller", [Caller.CERTIFICATION, Caller.HR])
async def test_c2_who_has_enough_of_both_and_is_not_proposed(ask: Ask, interns: SmallRegister, caller: Caller) -> None:
    assert interns.register
    assert await ask(DOCUMENT, as_=caller) == {
        "eligibleMasterAssessorCandidates": {
            "nodes": [
                {
                    "cma": {"assessor": {"name": "Budi Santoso", "registrationNumber": BUDI}, "status": "INTERN"},
                    "teaching": 3,
                    "examining": 3,
                },
                {
                    "cma": {"assessor": {"name": "Asesor 0001", "registrationNumber": met(1)}, "status": "INTERN"},
                    "teaching": 4,
                    "examining": 5,
                },
            ]
        }
    }


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
async def test_c2_is_for_bnsp(ask: Ask, small: SmallRegister, caller: Caller, code: str) -> None:
    assert small.register
    assert await ask.refused(DOCUMENT, as_=caller) == code
