"""`licenceApplicationFile`: a licence or its renewal is applied for."""

from tests.register import LSP
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite
from tests.schema.mutations.licensing_documents import SHOWN

ACT = Act(
    "licenceApplicationFile",
    SHOWN["licenceApplicationFile"],
    {"idempotencyKey": "k", "kind": "RENEWAL", "licenceNumber": LSP},
)


@on_sqlite
async def test_who_may_and_who_may_not(watched: Asking) -> None:
    await check_callers(watched, ACT, ("own", "licensing"))
