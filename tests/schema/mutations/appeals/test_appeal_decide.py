"""`appealDecide`: the panel upholds or dismisses an appeal."""

from tests.register import DECIDER
from tests.schema.asking import Asking
from tests.schema.mutations.acting import check_callers, on_sqlite
from tests.schema.mutations.appeals.acts import APPOINT, DECIDE, TUTI, filing, shown


@on_sqlite
async def test_only_the_panel_decides(asking: Asking) -> None:
    await (await filing(asking)).sent(asking)
    await APPOINT.sent(asking.by(DECIDER))
    assert (await check_callers(asking, DECIDE, ("decider",)))["code"] == "NOT_ON_THE_PANEL"
    assert await DECIDE.sent(asking.by(TUTI)) == shown("UPHELD", "COMPETENT")
