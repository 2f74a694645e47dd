"""`blanksStock`: numbered blanks come into BNSP's stock."""

from tests.schema.asking import Asking
from tests.schema.mutations.acting import check_callers, on_sqlite
from tests.schema.mutations.blanks.acts import STOCK


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    assert await check_callers(asking, STOCK, ("bnsp",)) == {"range": "00000101-00000103"}
