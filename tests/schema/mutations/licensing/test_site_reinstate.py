"""`siteReinstate`: a suspension ends."""

from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite
from tests.schema.mutations.licensing.sites import CODE, SHOWN, VERIFIED, suspended

REINSTATE = Act("siteReinstate", SHOWN, {"site": CODE, "reason": "Temuan"})


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    await suspended(asking)
    assert await check_callers(asking, REINSTATE, ("own", "bnsp")) == {"site": VERIFIED}
    assert (await REINSTATE.sent(asking))["code"] == "STEP_NOT_ALLOWED"
