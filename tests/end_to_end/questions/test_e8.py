"""E8: is this LSP licensed today, for which schemes, until when?"""

import pytest

from models.services.licensing.freeze_licence import FreezeLicence, freeze_licence
from tests.end_to_end.questions.callers import Caller
from tests.end_to_end.questions.conftest import Ask
from tests.register import LICENSING, LSP, NOW, OTHER_LSP, SCHEME, SmallRegister

DOCUMENT = """
query ($licenceNumber: String!) {
  lsp(licenceNumber: $licenceNumber) {
    name
    licences { state validUntil }
    scope { fromDate toDate schemeVersion { scheme { code } titleIndonesian } }
  }
}
"""


@pytest.mark.parametrize("caller", [Caller.PUBLIC, Caller.EMPLOYER, Caller.OFFICER, Caller.LICENSING])
async def test_e8_anybody_learns_whether_an_lsp_is_licensed(ask: Ask, small: SmallRegister, caller: Caller) -> None:
    assert small.register
    assert await ask(DOCUMENT, {"licenceNumber": LSP}, as_=caller) == {
        "lsp": {
            "name": "LSP Teknologi Contoh",
            "licences": [{"state": "IN_FORCE", "validUntil": "2028-02-29"}],
            "scope": [
                {
                    "fromDate": "2024-09-01",
                    "toDate": None,
                    "schemeVersion": {"scheme": {"code": SCHEME}, "titleIndonesian": "Pemrogram Web Muda"},
                }
            ],
        }
    }


async def test_e8_a_frozen_licence_says_so_and_an_unknown_number_is_null(ask: Ask, small: SmallRegister) -> None:
    await freeze_licence(small.register, LICENSING, NOW, FreezeLicence(OTHER_LSP, "Surveilans tertunda"))
    assert await ask(DOCUMENT, {"licenceNumber": OTHER_LSP}, as_=Caller.PUBLIC) == {
        "lsp": {
            "name": "LSP Konstruksi Contoh",
            "licences": [{"state": "FROZEN", "validUntil": "2028-02-29"}],
            "scope": [],
        }
    }
    assert await ask(DOCUMENT, {"licenceNumber": "BNSP-LSP-4444-ID"}, as_=Caller.PUBLIC) == {"lsp": None}
