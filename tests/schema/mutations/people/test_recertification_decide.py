"""`recertificationDecide`: the plenary decides about a recertification."""

from schema.ids import node_id
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers
from tests.schema.mutations.people.situations import assessed

RECERTIFICATION = node_id("Recertification", 1)
ACT = Act(
    "recertificationDecide",
    "recertification { status plenaryOn assessor { certificateValidUntil } }",
    {"recertificationId": RECERTIFICATION, "outcome": "COMPETENT", "on": "2026-02-20"},
)


async def test_who_may_does_it_and_nobody_else(asking: Asking) -> None:
    await assessed(asking.small)
    assert await check_callers(asking, ACT, ("bnsp",)) == {
        "recertification": {
            "status": "COMPETENT",
            "plenaryOn": "2026-02-20",
            "assessor": {"certificateValidUntil": "2031-01-15"},
        }
    }
