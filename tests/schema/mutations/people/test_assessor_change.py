"""`assessorChange`: an assessor is suspended, reinstated or revoked."""

from tests.register import BUDI
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers

ACT = Act(
    "assessorChange",
    "assessor { registrationNumber status state }",
    {"registrationNumber": "MET.000.000042.2025", "act": "SUSPEND", "reason": "Pemeriksaan"},
)


async def test_who_may_does_it_and_nobody_else(asking: Asking) -> None:
    assert await check_callers(asking, ACT, ("bnsp",)) == {
        "assessor": {"registrationNumber": BUDI, "status": "SUSPENDED", "state": "SUSPENDED"}
    }
