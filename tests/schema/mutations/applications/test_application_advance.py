"""`applicationAdvance`: an application takes a step that says nothing else."""

from tests.register import OFFICER
from tests.schema.asking import Asking
from tests.schema.mutations.acting import check_callers, on_sqlite
from tests.schema.mutations.applications.acts import ADVANCE, FILE, NUMBER, SELF_ASSESS


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    await FILE.sent(asking.by(OFFICER))
    await SELF_ASSESS.sent(asking.by(OFFICER))
    assert await check_callers(asking, ADVANCE, ("own",)) == {"application": NUMBER | {"status": "PRE_ASSESSED"}}
