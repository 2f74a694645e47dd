"""`scopeChangeDecide`: BNSP approves or rejects a scope change."""

from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite
from tests.schema.mutations.licensing_documents import SHOWN

ACT = Act("scopeChangeDecide", SHOWN["scopeChangeDecide"], {"number": "PRL-000001", "reason": "Tidak"})


@on_sqlite
async def test_who_may_and_who_may_not(watched: Asking) -> None:
    await check_callers(watched, ACT, ("licensing",))
