"""`scopeChangeFile`: an LSP asks to change its scope (PRL)."""

from tests.register import LSP
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite
from tests.schema.mutations.licensing_documents import SHOWN

ACT = Act(
    "scopeChangeFile",
    SHOWN["scopeChangeFile"],
    {
        "idempotencyKey": "k",
        "licenceNumber": LSP,
        "items": [{"action": "REDUCE", "schemeVersion": "SKM-000123@2"}],
    },
)


@on_sqlite
async def test_who_may_and_who_may_not(watched: Asking) -> None:
    await check_callers(watched, ACT, ("own", "licensing"))
