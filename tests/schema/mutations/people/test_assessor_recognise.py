"""`assessorRecognise`: another body recognises an assessor."""

from tests.register import BUDI
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers

ACT = Act(
    "assessorRecognise",
    "assessor { recognitions { kind jobTitle fromDate toDate } }",
    {"idempotencyKey": "k", "registrationNumber": BUDI, "kind": "RECORDED_AT_LPJK", "fromDate": "2026-01-12"},
)


async def test_who_may_does_it_and_nobody_else(asking: Asking) -> None:
    assert await check_callers(asking, ACT, ("bnsp", "lpjk")) == {
        "assessor": {
            "recognitions": [{"kind": "RECORDED_AT_LPJK", "jobTitle": None, "fromDate": "2026-01-12", "toDate": None}]
        }
    }
