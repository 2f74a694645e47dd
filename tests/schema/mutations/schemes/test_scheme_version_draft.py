"""`schemeVersionDraft`: a version of a scheme is drafted."""

import pytest

from schema.ids import node_id
from tests.register import OFFICER
from tests.schema.asking import CALLERS, PUBLIC, Asking
from tests.schema.mutations.acting import check_callers, on_sqlite
from tests.schema.mutations.schemes.acts import DRAFT, UNIT

RATIFIED = {"version": 2, "status": "RATIFIED", "verificationSheetNumber": None}
DRAFTED = {"version": 3, "status": "DRAFT", "verificationSheetNumber": None}
VERSIONS = '{ scheme(code: "SKM-000123") { versions { version status verificationSheetNumber } } }'
NODE = "query ($id: ID!) { node(id: $id) { ... on SchemeVersion { version } } }"


@on_sqlite
async def test_who_may_and_who_may_not(asking: Asking) -> None:
    assert await check_callers(asking, DRAFT, ("bnsp",)) == {"scheme": {"versions": [DRAFTED, RATIFIED]}}


@on_sqlite
async def test_a_draft_is_shown_to_bnsp_only(asking: Asking) -> None:
    bnsp, draft = asking.by(CALLERS["bnsp"]), {"id": node_id("SchemeVersion", 2)}
    await DRAFT.sent(bnsp)
    assert await bnsp.ask(VERSIONS) == {"scheme": {"versions": [DRAFTED, RATIFIED]}}
    assert await bnsp.ask(NODE, **draft) == {"node": {"version": 3}}
    for other in (asking.by(PUBLIC), asking.by(OFFICER)):
        assert await other.ask(VERSIONS) == {"scheme": {"versions": [RATIFIED]}}
        assert await other.ask(NODE, **draft) == {"node": None}


@on_sqlite
@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"units": []}, "INVALID_INPUT"),
        ({"units": [UNIT, UNIT]}, "INVALID_INPUT"),
        ({"titleIndonesian": "\u041cuda"}, "INVALID_INPUT"),
        ({"version": 2}, "INVALID_INPUT"),
        ({"version": 1_000}, "INVALID_INPUT"),
        ({"code": "SKM-999999"}, "NOT_FOUND"),
    ],
)
async def test_what_is_not_drafted(asking: Asking, changes: dict[str, object], code: str) -> None:
    assert (await DRAFT.sent(asking.by(CALLERS["bnsp"]), **changes))["code"] == code
