"""`siteVerify`: an assessor has verified a site."""

from tests.register import BUDI, SCHEME
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite
from tests.schema.mutations.licensing.sites import CODE, PROPOSED, SHOWN, VERIFIED, proposed

FOUND = {"site": CODE, "verifier": BUDI, "verifiedOn": "2026-05-11", "schemeCodes": [SCHEME]}
VERIFY = Act("siteVerify", SHOWN, FOUND | {"result": "PASSED", "validUntil": "2026-05-12"})


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    await proposed(asking)
    assert await check_callers(asking, VERIFY, ("own", "bnsp")) == {"site": VERIFIED}
    assert (await VERIFY.sent(asking, validUntil=None))["code"] == "INVALID_INPUT"
    assert (await VERIFY.sent(asking, verifier="MET.000.000099 2025"))["code"] == "NOT_FOUND"
    failed = await VERIFY.sent(asking, result="FAILED", validUntil=None)
    assert failed == {"site": VERIFIED | {"state": PROPOSED["state"]}}
