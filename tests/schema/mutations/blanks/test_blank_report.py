"""`blankReport`: an LSP reports a blank as spoiled or lost."""

from tests.register import CERTIFICATION
from tests.schema.asking import Asking
from tests.schema.mutations.acting import check_callers, on_sqlite
from tests.schema.mutations.blanks.acts import APPROVE, RECEIVE, REPORT, SHIP, VERIFY, taken


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    await taken(asking, asking.by(CERTIFICATION), VERIFY, APPROVE, SHIP)
    await RECEIVE.sent(asking)
    assert await check_callers(asking, REPORT, ("own",)) == {"blank": {"status": "SPOILED", "remark": "Salah cetak"}}
