"""`applicationFile`: a candidate, or the LSP's officer for one, asks to be assessed (APL-01)."""

from tests.schema.asking import Asking
from tests.schema.mutations.acting import check_callers, on_sqlite
from tests.schema.mutations.applications.acts import FILE, NUMBER


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    assert await check_callers(asking, FILE, ("own",)) == {"application": NUMBER | {"status": "APPLIED"}}
