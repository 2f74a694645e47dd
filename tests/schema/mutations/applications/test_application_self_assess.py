"""`applicationSelfAssess`: a candidate says of every unit whether he or she is able (APL-02)."""

from tests.register import OFFICER
from tests.schema.asking import Asking
from tests.schema.mutations.acting import check_callers, on_sqlite
from tests.schema.mutations.applications.acts import FILE, NUMBER, SELF_ASSESS


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    await FILE.sent(asking.by(OFFICER))
    assert await check_callers(asking, SELF_ASSESS, ("own",)) == {"application": NUMBER | {"status": "SELF_ASSESSED"}}
