"""`scopeChangeVerify`: the verifier files the verification sheets."""

from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite
from tests.schema.mutations.licensing_documents import SHOWN

ACT = Act("scopeChangeVerify", SHOWN["scopeChangeVerify"], {"number": "PRL-000001", "sheets": []})


@on_sqlite
async def test_who_may_and_who_may_not(watched: Asking) -> None:
    await check_callers(watched, ACT, ("bnsp", "licensing"))
