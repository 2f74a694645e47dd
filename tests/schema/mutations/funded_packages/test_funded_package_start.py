"""`fundedPackageStart`: an LSP starts a package: site and assessors."""

from tests.register import CERTIFICATION, OFFICER
from tests.schema.asking import Asking
from tests.schema.mutations.acting import check_callers, on_sqlite
from tests.schema.mutations.funded_packages.acts import ADVANCE, AWARD, NUMBER, PROPOSE, START


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    await PROPOSE.sent(asking.by(OFFICER))
    await ADVANCE.sent(asking.by(CERTIFICATION))
    await AWARD.sent(asking.by(CERTIFICATION))
    assert await check_callers(asking, START, ("own",)) == {"package": NUMBER | {"status": "RUNNING"}}
