"""`assessor(registrationNumber:)` for each of the four callers."""

import pytest

from models.rules.actors import Actor, Role
from tests.register import BUDI
from tests.schema.asking import CALLERS, Asking

ASSESSOR = """
query ($number: String!) {
  assessor(registrationNumber: $number) {
    registrationNumber name status certificateValidUntil province { code }
    memberships { toDate lsp { licenceNumber } } technicalSchemes { code }
  }
}
"""


@pytest.mark.parametrize("caller", ["own", "other", "bnsp"])
async def test_lsps_and_bnsp_look_assessors_up(asking: Asking, caller: str) -> None:
    data = await asking.by(CALLERS[caller]).ask(ASSESSOR, number="MET. 000.000042.2025")
    assert data["assessor"] == {
        "registrationNumber": BUDI,
        "name": "Budi Santoso",
        "status": "ACTIVE",
        "certificateValidUntil": data["assessor"]["certificateValidUntil"],
        "province": {"code": "32"},
        "memberships": [{"toDate": None, "lsp": {"licenceNumber": "BNSP-LSP-9001-ID"}}],
        "technicalSchemes": [{"code": "SKM-000123"}],
    }
    assert await asking.ask(ASSESSOR, number="MET.000.999999 2025") == {"assessor": None}


@pytest.mark.parametrize(
    ("caller", "code"),
    [(CALLERS["public"], "UNAUTHENTICATED"), (Actor("toko", frozenset({Role.EMPLOYER})), "NOT_PERMITTED")],
)
async def test_others_do_not(asking: Asking, caller: Actor, code: str) -> None:
    assert await asking.by(caller).refused(ASSESSOR, number=BUDI) == code
