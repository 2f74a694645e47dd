"""`fundedPackageAdvance`: BNSP verifies, rejects or closes a package."""

from tests.register import OFFICER
from tests.schema.asking import Asking
from tests.schema.mutations.acting import check_callers, on_sqlite
from tests.schema.mutations.funded_packages.acts import ADVANCE, NUMBER, PROPOSE


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    await PROPOSE.sent(asking.by(OFFICER))
    assert await check_callers(asking, ADVANCE, ("bnsp",)) == {"package": NUMBER | {"status": "VERIFIED"}}
