"""`surveillanceConduct`: the surveillance takes place."""

from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite
from tests.schema.mutations.licensing_documents import SHOWN

ACT = Act("surveillanceConduct", SHOWN["surveillanceConduct"], {"number": "SRV-000001", "visitedOn": "2026-05-01"})


@on_sqlite
async def test_who_may_and_who_may_not(watched: Asking) -> None:
    await check_callers(watched, ACT, ("licensing",))
