"""A scope change by GraphQL, from the LSP's draft until it takes effect."""

from typing import Any

import pytest

from tests.licensing import NEXT_VERSION, OTHER_SCHEME, VERIFIER, more_schemes
from tests.register import CERTIFICATION, LICENSING, LSP, SCHEME_VERSION
from tests.schema.asking import Asking
from tests.schema.mutations.licensing_documents import document

ITEMS = [
    {"action": "ADD", "schemeVersion": OTHER_SCHEME},
    {"action": "ADJUST", "schemeVersion": SCHEME_VERSION, "newSchemeVersion": NEXT_VERSION},
]
SCOPE = """query ($number: String!) { lsp(licenceNumber: $number) {
  scope { fromDate toDate schemeVersion { version scheme { code } } }
} }"""


@pytest.fixture
async def own(asking: Asking) -> Asking:
    await more_schemes(asking.small.register)
    return asking


async def act(asking: Asking, name: str, /, **request: object) -> dict[str, Any]:
    return await asking.act(document(name), **request)


async def status(asking: Asking, name: str, /, **request: object) -> str:
    payload = await act(asking, name, **request)
    return str(payload["scopeChange"]["status"]) if "scopeChange" in payload else payload["code"]


async def filed(own: Asking) -> str:
    payload = await act(own, "scopeChangeFile", idempotencyKey="prl", licenceNumber=LSP, items=ITEMS)
    assert payload["scopeChange"] == {
        "number": "PRL-000001",
        "status": "DRAFT",
        "verifier": None,
        "effectiveFrom": None,
        "items": [{"action": "ADD"}, {"action": "ADJUST"}],
    }
    return "PRL-000001"


async def verified(own: Asking, number: str) -> None:
    licensing, verifier = own.by(LICENSING), own.by(VERIFIER)
    assert await status(own, "scopeChangeSubmit", number=number) == "SUBMITTED"
    assigned = await act(licensing, "scopeChangeAssignVerifier", number=number, verifier="vera")
    assert assigned["scopeChange"]["verifier"] == "vera"
    one = [{"schemeVersion": OTHER_SCHEME, "number": "LVS-1"}]
    both = [*one, {"schemeVersion": NEXT_VERSION, "number": "LVS-2"}]
    assert await status(own.by(CERTIFICATION), "scopeChangeVerify", number=number, sheets=both) == "NOT_PERMITTED"
    assert await status(verifier, "scopeChangeVerify", number=number, sheets=one) == "VERIFICATION_SHEET_MISSING"
    foreign = [*both, {"schemeVersion": "SKM-000999@1", "number": "LVS-3"}]
    assert await status(verifier, "scopeChangeVerify", number=number, sheets=foreign) == "INVALID_INPUT"
    assert await status(verifier, "scopeChangeVerify", number=number, sheets=both) == "FIELD_ASSESSMENT"


async def test_a_change_takes_effect_on_its_day(own: Asking) -> None:
    number, licensing = await filed(own), own.by(LICENSING)
    await verified(own, number)
    early = {"number": number, "effectiveFrom": "2026-05-10"}
    assert await status(licensing, "scopeChangeDecide", **early) == "INVALID_INPUT"
    approved = await act(licensing, "scopeChangeDecide", number=number, effectiveFrom="2026-05-11")
    assert approved["scopeChange"]["effectiveFrom"] == "2026-05-11"
    assert await status(licensing, "scopeChangeTakeEffect", number=number) == "EFFECTIVE"

    def stay(code: str, version: int, from_date: str, to_date: str | None) -> dict[str, object]:
        return {
            "fromDate": from_date,
            "toDate": to_date,
            "schemeVersion": {"version": version, "scheme": {"code": code}},
        }

    assert (await own.ask(SCOPE, number=LSP))["lsp"]["scope"] == [
        stay("SKM-000123", 2, "2024-09-01", "2026-05-11"),
        stay("SKM-000124", 1, "2026-05-11", None),
        stay("SKM-000123", 3, "2026-05-11", None),
    ]


async def test_a_change_waits_for_its_day(own: Asking) -> None:
    number, licensing = await filed(own), own.by(LICENSING)
    await verified(own, number)
    assert await status(licensing, "scopeChangeDecide", number=number, effectiveFrom="2026-06-01") == "APPROVED"
    assert await status(licensing, "scopeChangeTakeEffect", number=number) == "SCOPE_CHANGE_NOT_YET_EFFECTIVE"


async def test_a_change_is_rejected_with_a_reason(own: Asking) -> None:
    number, licensing = await filed(own), own.by(LICENSING)
    await status(own, "scopeChangeSubmit", number=number)
    assert await status(licensing, "scopeChangeDecide", number=number) == "INVALID_INPUT"
    assert await status(licensing, "scopeChangeDecide", number=number, reason="Skema usang") == "REJECTED"


@pytest.mark.parametrize(
    ("items", "code"),
    [
        ([], "SCOPE_CHANGE_EMPTY"),
        ([ITEMS[0], ITEMS[0]], "SCOPE_CHANGE_CONTRADICTS"),
        ([{"action": "ADJUST", "schemeVersion": SCHEME_VERSION}], "SCOPE_CHANGE_ITEM_INCOMPLETE"),
        ([{"action": "ADD", "schemeVersion": SCHEME_VERSION}], "ALREADY_IN_SCOPE"),
        ([{"action": "REDUCE", "schemeVersion": OTHER_SCHEME}], "SCHEME_NOT_IN_SCOPE"),
        ([{"action": "ADD", "schemeVersion": "SKM-000999@1"}], "NOT_FOUND"),
    ],
)
async def test_what_cannot_be_asked_for(own: Asking, items: list[dict[str, str]], code: str) -> None:
    assert await status(own, "scopeChangeFile", idempotencyKey="x", licenceNumber=LSP, items=items) == code


async def test_whose_scope_changes_are_seen(own: Asking) -> None:
    await filed(own)
    query = "query ($of: String) { scopeChanges(licenceNumber: $of) { nodes { number } } }"
    assert await own.refused(query) == "NOT_PERMITTED"
    assert await own.ask(query, of=LSP) == {"scopeChanges": {"nodes": [{"number": "PRL-000001"}]}}
    assert await own.by(LICENSING).ask(query) == {"scopeChanges": {"nodes": [{"number": "PRL-000001"}]}}
