"""`signatoryAppoint`: an LSP names who signs its certificates."""

from tests.register import LSP
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite

APPOINT = Act(
    "signatoryAppoint",
    "lsp { signatories { name office fromDate toDate } }",
    {"licenceNumber": LSP, "name": "Ratna Kusuma", "office": "DIRECTOR", "fromDate": "2026-01-15"},
)
RATNA = {"name": "Ratna Kusuma", "office": "DIRECTOR", "fromDate": "2026-01-15", "toDate": None}


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    assert await check_callers(asking, APPOINT, ("own",)) == {"lsp": {"signatories": [RATNA]}}
    assert (await APPOINT.sent(asking))["code"] == "SIGNATORY_NOT_LATER"
    assert (await APPOINT.sent(asking, name=" ", fromDate=None))["code"] == "INVALID_INPUT"
    bambang = {"name": "Bambang Wijaya", "office": "CHAIR"}
    assert await APPOINT.sent(asking, **bambang, fromDate=None) == {
        "lsp": {
            "signatories": [
                bambang | {"fromDate": "2026-05-11", "toDate": None},
                RATNA | {"toDate": "2026-05-10"},
            ]
        }
    }
