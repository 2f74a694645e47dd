"""`recommendationRecord`: a body recommends a candidate or an LSP, or refuses to."""

import pytest

from tests.licensing import partner_bodies, press_candidate, recommended
from tests.register import LICENSING, OTHER_LSP
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite
from tests.schema.mutations.licensing_documents import SHOWN

ACT = Act(
    "recommendationRecord",
    SHOWN["recommendationRecord"],
    {
        "idempotencyKey": "k",
        "body": "DEWAN_PERS",
        "number": "7",
        "about": "CLSP-000001",
        "decidedOn": "2026-05-01",
        "decision": "REFUSED",
    },
)


@on_sqlite
async def test_who_may_and_who_may_not(watched: Asking) -> None:
    await check_callers(watched, ACT, ("dewan_pers", "licensing"))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"decision": "WITHDRAWN"}, "INVALID_INPUT"),
        ({"decidedOn": "2026-05-12"}, "INVALID_INPUT"),
        ({"number": "DEWAN_PERS/CLSP-000001"}, "INVALID_INPUT"),
        ({"about": OTHER_LSP}, "BODY_NOT_OF_SECTOR"),
        ({"about": "CLSP-000009"}, "NOT_FOUND"),
        ({"about": "BNSP-LSP-4444-ID"}, "NOT_FOUND"),
    ],
)
async def test_a_letter_that_is_not_recorded(asking: Asking, changes: dict[str, str], code: str) -> None:
    register = asking.small.register
    await partner_bodies(register)
    await recommended(register, await press_candidate(register), "DEWAN_PERS")
    letter = {
        "idempotencyKey": "l",
        "body": "DEWAN_PERS",
        "number": "8/2026",
        "about": "CLSP-000001",
        "decidedOn": "2026-05-01",
        "decision": "REFUSED",
        **changes,
    }
    assert (await asking.by(LICENSING).act(ACT.document, **letter))["code"] == code
