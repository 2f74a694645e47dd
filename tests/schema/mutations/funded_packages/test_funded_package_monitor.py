"""`fundedPackageMonitor`: two monitors looked at a package in one of the two phases."""

from tests.register import CERTIFICATION, OFFICER
from tests.schema.asking import Asking
from tests.schema.mutations.acting import check_callers, on_sqlite
from tests.schema.mutations.funded_packages.acts import ADVANCE, AWARD, MONITOR, NUMBER, PROPOSE, START


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    await PROPOSE.sent(asking.by(OFFICER))
    await ADVANCE.sent(asking.by(CERTIFICATION))
    await AWARD.sent(asking.by(CERTIFICATION))
    await START.sent(asking.by(OFFICER))
    assert await check_callers(asking, MONITOR, ("bnsp",)) == {"package": NUMBER | {"status": "RUNNING"}}
