"""`complaintClose`: a complaint is answered or rejected."""

from tests.register import OFFICER
from tests.schema.asking import Asking
from tests.schema.mutations.acting import check_callers, on_sqlite
from tests.schema.mutations.callers import EMPLOYER
from tests.schema.mutations.complaints.acts import CLOSE, FILE, TAKE_UP


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    await FILE.sent(asking.by(EMPLOYER))
    await TAKE_UP.sent(asking.by(OFFICER))
    assert await check_callers(asking, CLOSE, ("own", "quality")) == {"complaint": {"status": "ANSWERED"}}
