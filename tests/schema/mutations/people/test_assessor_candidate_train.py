"""`assessorCandidateTrain`: a candidate was trained, or was found not yet competent."""

from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers
from tests.schema.mutations.people.situations import candidate

ACT = Act(
    "assessorCandidateTrain",
    "candidate { status trainedOn }",
    {"number": "CAS-000001", "act": "TRAIN", "on": "2026-01-12"},
)


async def test_who_may_does_it_and_nobody_else(asking: Asking) -> None:
    await candidate(asking.small)
    assert await check_callers(asking, ACT, ("bnsp",)) == {
        "candidate": {"status": "TRAINED", "trainedOn": "2026-01-12"}
    }
