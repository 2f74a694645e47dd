"""`complaintTakeUp`: somebody begins to handle a complaint."""

from tests.schema.asking import Asking
from tests.schema.mutations.acting import check_callers, on_sqlite
from tests.schema.mutations.callers import EMPLOYER
from tests.schema.mutations.complaints.acts import FILE, TAKE_UP


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    await FILE.sent(asking.by(EMPLOYER))
    assert await check_callers(asking, TAKE_UP, ("own", "quality")) == {"complaint": {"status": "IN_HANDLING"}}
