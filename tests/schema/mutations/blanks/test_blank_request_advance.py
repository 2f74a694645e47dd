"""`blankRequestAdvance`: a request for blanks is verified, returned, submitted again or received."""

from tests.register import CERTIFICATION
from tests.schema.asking import Asking
from tests.schema.mutations.acting import check_callers, on_sqlite
from tests.schema.mutations.blanks.acts import APPROVE, RECEIVE, SHIP, VERIFY, taken


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    await taken(asking, asking.by(CERTIFICATION))
    assert await check_callers(asking, VERIFY, ("bnsp",)) == {"blankRequest": {"status": "VERIFIED"}}


@on_sqlite
async def test_only_the_lsp_receives(asking: Asking) -> None:
    await taken(asking, asking.by(CERTIFICATION), VERIFY, APPROVE, SHIP)
    payload = await check_callers(asking, RECEIVE, ("own",))
    assert payload["blankRequest"]["status"] == "RECEIVED"
