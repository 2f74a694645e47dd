"""A licence is frozen, the freeze lifted, and it is revoked or given back, by GraphQL."""

import pytest

from tests.register import LICENSING, LSP
from tests.schema.asking import Asking
from tests.schema.mutations.licensing_documents import document

REQUEST = {"licenceNumber": "bnsp-lsp-9001-id", "reason": "Temuan mayor"}


async def test_a_freeze_lasts_until_it_is_lifted(asking: Asking) -> None:
    licensing = asking.by(LICENSING)
    frozen = await licensing.act(document("licenceFreeze"), **REQUEST)
    assert frozen["lsp"] == {
        "licenceNumber": LSP,
        "licence": {
            "state": "FROZEN",
            "status": "GRANTED",
            "endedOn": None,
            "freezes": [{"fromDate": "2026-05-11", "toDate": None}],
        },
    }
    assert (await licensing.act(document("licenceFreeze"), **REQUEST))["code"] == "LICENCE_FROZEN"
    lifted = await licensing.act(document("licenceLift"), **REQUEST)
    assert lifted["lsp"]["licence"]["freezes"] == [{"fromDate": "2026-05-11", "toDate": "2026-05-11"}]
    assert (await licensing.act(document("licenceLift"), **REQUEST))["code"] == "LICENCE_NOT_FROZEN"


@pytest.mark.parametrize(("name", "state"), [("licenceRevoke", "REVOKED"), ("licenceWithdraw", "WITHDRAWN")])
async def test_a_licence_is_ended_once(asking: Asking, name: str, state: str) -> None:
    licensing = asking.by(LICENSING)
    ended = await licensing.act(document(name), **REQUEST)
    assert ended["lsp"]["licence"] == {"state": state, "status": state, "endedOn": "2026-05-11", "freezes": []}
    assert (await licensing.act(document(name), **REQUEST))["code"] == "LICENCE_NOT_IN_FORCE"


@pytest.mark.parametrize("name", ["licenceFreeze", "licenceLift", "licenceRevoke", "licenceWithdraw"])
async def test_a_measure_has_a_reason(asking: Asking, name: str) -> None:
    payload = await asking.by(LICENSING).act(document(name), licenceNumber=LSP, reason=" ")
    assert (payload["__typename"], payload["code"]) == ("InvalidInputError", "INVALID_INPUT")
