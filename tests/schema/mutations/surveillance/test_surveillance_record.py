"""`surveillanceRecord`: what a surveillance found is recorded."""

from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite
from tests.schema.mutations.licensing_documents import SHOWN

ACT = Act(
    "surveillanceRecord",
    SHOWN["surveillanceRecord"],
    {
        "number": "SRV-000001",
        "recommendation": "MAINTAIN",
        "reportReference": "LAP/1",
        "findings": [],
    },
)


@on_sqlite
async def test_who_may_and_who_may_not(watched: Asking) -> None:
    await check_callers(watched, ACT, ("licensing",))
