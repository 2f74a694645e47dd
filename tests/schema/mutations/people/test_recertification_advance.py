"""`recertificationAdvance`: a recertification takes one of the steps before the plenary."""

from schema.ids import node_id
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers
from tests.schema.mutations.people.situations import invitation

RECERTIFICATION = node_id("Recertification", 1)
ACT = Act(
    "recertificationAdvance",
    "recertification { status appliedOn team }",
    {"recertificationId": RECERTIFICATION, "act": "APPLY", "on": "2026-01-13"},
)


async def test_who_may_does_it_and_nobody_else(asking: Asking) -> None:
    await invitation(asking.small)
    assert await check_callers(asking, ACT, ("bnsp", "budi")) == {
        "recertification": {"status": "APPLIED", "appliedOn": "2026-01-13", "team": None}
    }
