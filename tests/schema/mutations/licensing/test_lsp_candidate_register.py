"""`lspCandidateRegister`: a candidate for a first licence enters the register."""

from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite
from tests.schema.mutations.licensing_documents import SHOWN

ACT = Act(
    "lspCandidateRegister",
    SHOWN["lspCandidateRegister"],
    {"idempotencyKey": "k", "name": "LSP Baru", "type": "P3", "provinceCode": "31"},
)


@on_sqlite
async def test_who_may_and_who_may_not(watched: Asking) -> None:
    await check_callers(watched, ACT, ("licensing",))
