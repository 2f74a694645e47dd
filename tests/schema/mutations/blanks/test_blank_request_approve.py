"""`blankRequestApprove`: BNSP approves blanks, never more than people were found competent."""

from tests.register import CERTIFICATION
from tests.schema.asking import Asking
from tests.schema.mutations.acting import check_callers, on_sqlite
from tests.schema.mutations.blanks.acts import APPROVE, VERIFY, taken


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    await taken(asking, asking.by(CERTIFICATION), VERIFY)
    assert await check_callers(asking, APPROVE, ("bnsp",)) == {"blankRequest": {"status": "APPROVED"}}
