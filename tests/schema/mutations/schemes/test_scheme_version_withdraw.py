"""`schemeVersionWithdraw`: a version of a scheme is certified no more."""

from tests.register import UNITS
from tests.schema.asking import CALLERS, Asking
from tests.schema.mutations.acting import check_callers, on_sqlite
from tests.schema.mutations.schemes.acts import WITHDRAW


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    answer = await check_callers(asking, WITHDRAW, ("bnsp",))
    (version,) = answer["scheme"]["versions"]
    assert (version["version"], version["status"], len(version["units"])) == (2, "WITHDRAWN", len(UNITS) + 1)
    bnsp = asking.by(CALLERS["bnsp"])
    assert (await WITHDRAW.sent(bnsp))["code"] == "SCHEME_VERSION_WITHDRAWN"
    assert (await WITHDRAW.sent(bnsp, reason=" "))["code"] == "INVALID_INPUT"
    assert (await WITHDRAW.sent(bnsp, version=9))["code"] == "NOT_FOUND"
