"""`appealFile`: a candidate, or the LSP's officer for him or her, appeals against a decision."""

from tests.schema.asking import Asking
from tests.schema.mutations.acting import check_callers, on_sqlite
from tests.schema.mutations.appeals.acts import filing, shown


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    assert await check_callers(asking, await filing(asking), ("own",)) == shown("FILED")
