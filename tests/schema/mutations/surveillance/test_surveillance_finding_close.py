"""`surveillanceFindingClose`: a finding was mended."""

from tests.register import LICENSING
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite
from tests.schema.mutations.licensing_documents import SHOWN

ACT = Act("surveillanceFindingClose", SHOWN["surveillanceFindingClose"], {"number": "SRV-000001", "position": 1})


@on_sqlite
async def test_who_may_and_who_may_not(watched: Asking) -> None:
    await check_callers(watched, ACT, ("licensing",))


async def test_no_such_finding(watched: Asking) -> None:
    for position in (-1, 0, 2**31 - 1):
        assert (await ACT.sent(watched.by(LICENSING), position=position))["code"] == "NOT_FOUND"
