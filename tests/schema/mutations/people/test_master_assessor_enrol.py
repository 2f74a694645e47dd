"""`masterAssessorEnrol`: an assessor is enrolled to become a master assessor."""

from tests.register import BUDI
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers

ACT = Act(
    "masterAssessorEnrol",
    "masterAssessor { status trainingYear certificateValidUntil assessor { registrationNumber } }",
    {"idempotencyKey": "k", "registrationNumber": BUDI, "trainingYear": 2025},
)


async def test_who_may_does_it_and_nobody_else(asking: Asking) -> None:
    assert await check_callers(asking, ACT, ("bnsp",)) == {
        "masterAssessor": {
            "status": "TRAINED",
            "trainingYear": 2025,
            "certificateValidUntil": None,
            "assessor": {"registrationNumber": BUDI},
        }
    }
