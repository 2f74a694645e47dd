"""`licenceApplicationAssignTeam`: BNSP sends a team of licensing assessors."""

from tests.licensing import LEAD
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite
from tests.schema.mutations.licensing_documents import SHOWN

ACT = Act(
    "licenceApplicationAssignTeam",
    SHOWN["licenceApplicationAssignTeam"],
    {"number": "LIS-000001", "visitsOn": "2026-06-01", "team": [LEAD]},
)


@on_sqlite
async def test_who_may_and_who_may_not(watched: Asking) -> None:
    await check_callers(watched, ACT, ("licensing",))
