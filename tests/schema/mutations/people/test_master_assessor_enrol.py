"""`masterAssessorEnrol`: an assessor is enrolled to become a master assessor."""

from tests.register import BUDI, CERTIFICATION
from tests.schema.asking import Asking, State
from tests.schema.mutations.acting import Act, check_callers, on_sqlite

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


@on_sqlite
async def test_the_year_of_the_training_is_one(asking: Asking) -> None:
    before = await State.read()
    for year in (-1, 0, 10_000):
        assert (await ACT.sent(asking.by(CERTIFICATION), trainingYear=year))["code"] == "INVALID_INPUT"
    assert await State.read() == before
