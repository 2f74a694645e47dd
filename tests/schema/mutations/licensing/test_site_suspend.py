"""`siteSuspend`: nothing is assessed at a site from today on."""

from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite
from tests.schema.mutations.licensing.sites import CODE, SHOWN, VERIFIED, verified

SUSPEND = Act("siteSuspend", SHOWN, {"site": CODE, "reason": "Temuan"})


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    await verified(asking)
    assert await check_callers(asking, SUSPEND, ("own", "bnsp")) == {"site": VERIFIED | {"state": "SUSPENDED"}}
    assert (await SUSPEND.sent(asking))["code"] == "STEP_NOT_ALLOWED"
