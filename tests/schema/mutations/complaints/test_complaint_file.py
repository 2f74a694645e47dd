"""`complaintFile`: somebody complains about an LSP."""

from tests.schema.asking import Asking
from tests.schema.mutations.acting import check_callers, on_sqlite
from tests.schema.mutations.complaints.acts import FILE


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    assert await check_callers(
        asking, FILE, ("own", "quality", "budi", "sari", "stranger", "lpjk", "kemenparekraf", "dewan_pers", "employer")
    ) == {"complaint": {"status": "RECEIVED"}}
