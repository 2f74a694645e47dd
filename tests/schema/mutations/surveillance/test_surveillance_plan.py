"""`surveillancePlan`: BNSP plans the surveillance of an LSP."""

from tests.licensing import LEAD
from tests.register import LSP
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite
from tests.schema.mutations.licensing_documents import SHOWN

ACT = Act(
    "surveillancePlan",
    SHOWN["surveillancePlan"],
    {"idempotencyKey": "k", "licenceNumber": LSP, "plannedOn": "2026-06-01", "lead": LEAD},
)


@on_sqlite
async def test_who_may_and_who_may_not(watched: Asking) -> None:
    await check_callers(watched, ACT, ("licensing",))
