"""`masterAssessorDecide`: the plenary decides about a candidate for master assessor."""

from tests.register import BUDI
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers
from tests.schema.mutations.people.situations import master_assessed

ACT = Act(
    "masterAssessorDecide",
    "masterAssessor { status certificateValidFrom certificateValidUntil }",
    {"registrationNumber": BUDI, "outcome": "COMPETENT", "on": "2026-04-01"},
)


async def test_who_may_does_it_and_nobody_else(asking: Asking) -> None:
    await master_assessed(asking.small)
    assert await check_callers(asking, ACT, ("bnsp",)) == {
        "masterAssessor": {
            "status": "CERTIFIED",
            "certificateValidFrom": "2026-04-01",
            "certificateValidUntil": "2029-04-01",
        }
    }
