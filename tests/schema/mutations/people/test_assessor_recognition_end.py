"""`assessorRecognitionEnd`: a recognition ends."""

from tests.register import BUDI
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers
from tests.schema.mutations.people.situations import recorded_at_lpjk

ACT = Act(
    "assessorRecognitionEnd",
    "assessor { recognitions { toDate } }",
    {"registrationNumber": BUDI, "kind": "RECORDED_AT_LPJK", "toDate": "2026-05-11"},
)


async def test_who_may_does_it_and_nobody_else(asking: Asking) -> None:
    await recorded_at_lpjk(asking.small)
    assert await check_callers(asking, ACT, ("bnsp", "lpjk")) == {
        "assessor": {"recognitions": [{"toDate": "2026-05-11"}]}
    }
