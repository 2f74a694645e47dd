"""`assessorConflictDeclare`: an assessor declares a conflict of interest with a person."""

from tests.register import BUDI
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers

ACT = Act(
    "assessorConflictDeclare",
    "assessor { registrationNumber }",
    {
        "idempotencyKey": "k",
        "registrationNumber": BUDI,
        "person": {"name": "Siti Nuraini", "nationalId": "3273015708990042"},
        "kind": "FAMILY",
        "fromDate": "2026-05-11",
    },
)


async def test_who_may_does_it_and_nobody_else(asking: Asking) -> None:
    assert await check_callers(asking, ACT, ("bnsp", "own", "budi")) == {"assessor": {"registrationNumber": BUDI}}
