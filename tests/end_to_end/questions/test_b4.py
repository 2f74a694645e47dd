"""B4: scope changes that wait for the verification of their schemes, and how much waits for each verifier."""

from models.rules.actors import Actor, Role
from models.services.scope_changes.file_scope_change import submit_scope_change
from tests.end_to_end.questions.callers import Caller
from tests.end_to_end.questions.conftest import Ask
from tests.end_to_end.questions.licensing import check_only_bnsp_sees
from tests.licensing import VERIFIER, more_schemes, scope_change, scope_change_in_verification
from tests.register import LSP, NOW, OFFICER, SmallRegister

DOCUMENT = """
{
  scopeChanges(where: {status: {equals: SCHEME_VERIFICATION}}) {
    nodes { number lsp { licenceNumber } verifier enteredAt ageDays }
  }
  scopeChangeVerifiers { verifier openCount }
}
"""


async def test_b4_what_waits_and_for_whom(ask: Ask, small: SmallRegister) -> None:
    await more_schemes(small.register)
    other = Actor("vino", frozenset({Role.BNSP_CERTIFICATION}))
    for key, verifier in (("a", other), ("b", VERIFIER), ("c", VERIFIER)):
        await scope_change_in_verification(small.register, key, verifier)
    await submit_scope_change(small.register, OFFICER, NOW, await scope_change(small.register, "d"))

    waits = {"lsp": {"licenceNumber": LSP}, "enteredAt": "2026-04-03T03:00:00+00:00", "ageDays": 38}
    assert await ask(DOCUMENT, as_=Caller.LICENSING) == {
        "scopeChanges": {
            "nodes": [
                {"number": "PRL-000001", "verifier": "vino", **waits},
                {"number": "PRL-000002", "verifier": "vera", **waits},
                {"number": "PRL-000003", "verifier": "vera", **waits},
            ]
        },
        "scopeChangeVerifiers": [{"verifier": "vera", "openCount": 2}, {"verifier": "vino", "openCount": 1}],
    }


async def test_b4_is_for_bnsp(ask: Ask, small: SmallRegister) -> None:
    assert small.register
    await check_only_bnsp_sees(ask, "{ scopeChanges { nodes { number } } }")
    await check_only_bnsp_sees(ask, "{ scopeChangeVerifiers { openCount } }")
