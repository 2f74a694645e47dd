"""`internshipSessionRecord`: a session of an internship is written down."""

from tests.register import BUDI, SARI
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers
from tests.schema.mutations.people.situations import internship

ACT = Act(
    "internshipSessionRecord",
    "masterAssessor { teaching examining sessions { kind heldOn supervisor { registrationNumber } } }",
    {
        "idempotencyKey": "k",
        "candidate": BUDI,
        "kind": "TEACHING",
        "heldOn": "2026-02-02",
        "place": "Bandung",
        "supervisor": SARI,
        "evidence": "LAP-001",
    },
)


async def test_who_may_does_it_and_nobody_else(asking: Asking) -> None:
    await internship(asking.small)
    assert await check_callers(asking, ACT, ("bnsp", "sari"), codes={"budi": "DECIDES_IN_OWN_CASE"}) == {
        "masterAssessor": {
            "teaching": 1,
            "examining": 0,
            "sessions": [{"kind": "TEACHING", "heldOn": "2026-02-02", "supervisor": {"registrationNumber": SARI}}],
        }
    }
