"""`circularWithdraw`: a circular binds no more."""

from tests.licensing import QUALITY
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite

NUMBER = {"number": "se 1331/bnsp/ix/2021"}
WITHDRAW = Act("circularWithdraw", "circular { number status }", NUMBER | {"reason": "Diganti"})


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    withdrawn = {"number": "SE.1331/BNSP/IX/2021", "status": "WITHDRAWN"}
    assert await check_callers(asking, WITHDRAW, ("quality",)) == {"circular": withdrawn}
    by = asking.by(QUALITY)
    assert (await WITHDRAW.sent(by))["code"] == "STEP_NOT_ALLOWED"
    assert (await WITHDRAW.sent(by, number="SE.1/BNSP/IX/2021"))["code"] == "NOT_FOUND"
    assert (await WITHDRAW.sent(by, number="SE.007/BNSP/XII/2021", reason=" "))["code"] == "INVALID_INPUT"
