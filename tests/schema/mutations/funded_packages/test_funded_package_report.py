"""`fundedPackageReport`: an LSP reports a package as done."""

from tests.register import CERTIFICATION, OFFICER
from tests.schema.asking import Asking
from tests.schema.mutations.acting import check_callers, on_sqlite
from tests.schema.mutations.funded_packages.acts import ADVANCE, AWARD, NUMBER, PROPOSE, REPORT, START, add_candidates


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    await PROPOSE.sent(asking.by(OFFICER))
    await ADVANCE.sent(asking.by(CERTIFICATION))
    await AWARD.sent(asking.by(CERTIFICATION))
    await START.sent(asking.by(OFFICER))
    await add_candidates(asking).sent(asking.by(OFFICER))
    assert await check_callers(asking, REPORT, ("own",)) == {"package": NUMBER | {"status": "REPORTED"}}
