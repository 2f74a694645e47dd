"""`appealWithdraw`: who filed an appeal withdraws it."""

from tests.schema.asking import Asking
from tests.schema.mutations.acting import check_callers, on_sqlite
from tests.schema.mutations.appeals.acts import WITHDRAW, filing, shown
from tests.schema.mutations.callers import EVERYBODY


@on_sqlite
async def test_whoever_did_not_file_it_does_not_find_it(asking: Asking) -> None:
    await (await filing(asking)).sent(asking)
    others = dict.fromkeys(EVERYBODY.keys() - {"own"}, "NOT_FOUND")
    assert await check_callers(asking, WITHDRAW, ("own",), others) == shown("WITHDRAWN")
