"""`blankRequestShip`: the approved blanks go to the LSP."""

from tests.register import CERTIFICATION
from tests.schema.asking import Asking
from tests.schema.mutations.acting import check_callers, on_sqlite
from tests.schema.mutations.blanks.acts import APPROVE, SHIP, VERIFY, taken


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    await taken(asking, asking.by(CERTIFICATION), VERIFY, APPROVE)
    assert await check_callers(asking, SHIP, ("bnsp",)) == {"blankRequest": {"status": "SHIPPED"}}
