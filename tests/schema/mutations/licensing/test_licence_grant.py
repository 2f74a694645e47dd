"""`licenceGrant`: the plenary grants what an application asks for."""

from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite
from tests.schema.mutations.licensing_documents import SHOWN

ACT = Act(
    "licenceGrant",
    SHOWN["licenceGrant"],
    {
        "applicationNumber": "LIS-000001",
        "decreeNumber": "KEP.0400/BNSP/V/2026",
        "decreeDate": "2026-05-01",
        "validFrom": "2028-03-01",
    },
)


@on_sqlite
async def test_who_may_and_who_may_not(watched: Asking) -> None:
    await check_callers(watched, ACT, ("licensing",))
