"""`appealAppointPanel`: three people who were not involved are appointed to hear an appeal."""

from tests.schema.asking import Asking
from tests.schema.mutations.acting import check_callers, on_sqlite
from tests.schema.mutations.appeals.acts import APPOINT, filing, shown


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    await (await filing(asking)).sent(asking)
    assert await check_callers(asking, APPOINT, ("decider",)) == shown("IN_REVIEW")
