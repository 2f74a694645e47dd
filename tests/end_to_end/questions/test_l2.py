"""L2: my scope, and the items of my scope changes that are pending."""

from tests.end_to_end.questions.callers import NOT_LOGGED_IN, NOT_PERMITTED, Caller
from tests.end_to_end.questions.conftest import Ask
from tests.licensing import more_schemes, scope_change_in_verification
from tests.register import LSP, SmallRegister

DOCUMENT = """
query ($licenceNumber: String!) {
  lsp(licenceNumber: $licenceNumber) { scope { fromDate schemeVersion { version scheme { code } } } }
  scopeChanges(licenceNumber: $licenceNumber, where: {not: {status: {in: [REJECTED, EFFECTIVE]}}}) {
    nodes {
      number status
      items {
        action
        schemeVersion { version scheme { code } }
        newSchemeVersion { version }
      }
    }
  }
}
"""
MINE = {"licenceNumber": LSP}


async def test_l2_an_officer_sees_the_scope_and_what_is_asked_for(ask: Ask, small: SmallRegister) -> None:
    await more_schemes(small.register)
    await scope_change_in_verification(small.register)
    expected = {
        "lsp": {
            "scope": [{"fromDate": "2024-09-01", "schemeVersion": {"version": 2, "scheme": {"code": "SKM-000123"}}}]
        },
        "scopeChanges": {
            "nodes": [
                {
                    "number": "PRL-000001",
                    "status": "SCHEME_VERIFICATION",
                    "items": [
                        {
                            "action": "ADD",
                            "schemeVersion": {"version": 1, "scheme": {"code": "SKM-000124"}},
                            "newSchemeVersion": None,
                        },
                        {
                            "action": "ADJUST",
                            "schemeVersion": {"version": 2, "scheme": {"code": "SKM-000123"}},
                            "newSchemeVersion": {"version": 3},
                        },
                    ],
                }
            ]
        },
    }
    for caller in (Caller.OFFICER, Caller.LICENSING):
        assert await ask(DOCUMENT, MINE, as_=caller) == expected


async def test_l2_nobody_else_sees_what_is_pending(ask: Ask, small: SmallRegister) -> None:
    assert small.register
    assert await ask.refused(DOCUMENT, MINE, as_=Caller.PUBLIC) == NOT_LOGGED_IN
    for caller in (Caller.OTHER_OFFICER, Caller.LPJK, Caller.EMPLOYER, Caller.SUBJECT):
        assert await ask.refused(DOCUMENT, MINE, as_=caller) == NOT_PERMITTED
