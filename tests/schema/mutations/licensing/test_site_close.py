"""`siteClose`: a site is closed for ever."""

from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite
from tests.schema.mutations.licensing.sites import CODE, SHOWN, VERIFIED, verified

CLOSE = Act("siteClose", SHOWN, {"site": CODE, "reason": "Temuan"})


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    await verified(asking)
    assert await check_callers(asking, CLOSE, ("own", "bnsp")) == {"site": VERIFIED | {"state": "CLOSED"}}
    assert (await CLOSE.sent(asking))["code"] == "STEP_NOT_ALLOWED"
