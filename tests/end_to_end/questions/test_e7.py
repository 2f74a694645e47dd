"""E7: which licensed LSPs in Jawa Barat certify "Junior Web Programmer"?"""

import pytest

from models.services.licensing.freeze_licence import FreezeLicence, freeze_licence
from tests.end_to_end.questions.callers import Caller
from tests.end_to_end.questions.conftest import Ask
from tests.register import LICENSING, LSP, NOW, SmallRegister

DOCUMENT = """
query ($title: String!, $province: String!) {
  lsps(where: {isLicensed: true, provinceCode: {equals: $province}, certifies: {title: {contains: $title}}}) {
    nodes { name type licenceNumber website licence { validUntil } }
  }
}
"""
JAWA_BARAT = {"title": "junior web", "province": "32"}


@pytest.mark.parametrize("caller", [Caller.PUBLIC, Caller.EMPLOYER, Caller.OTHER_OFFICER])
async def test_e7_anybody_finds_the_lsps_of_a_province_that_certify_a_scheme(
    ask: Ask, small: SmallRegister, caller: Caller
) -> None:
    assert small.register
    assert await ask(DOCUMENT, JAWA_BARAT, as_=caller) == {
        "lsps": {
            "nodes": [
                {
                    "name": "LSP Teknologi Contoh",
                    "type": "P3",
                    "licenceNumber": LSP,
                    "website": None,
                    "licence": {"validUntil": "2028-02-29"},
                }
            ]
        }
    }
    assert await ask(DOCUMENT, {**JAWA_BARAT, "province": "31"}, as_=caller) == {"lsps": {"nodes": []}}
    assert await ask(DOCUMENT, {**JAWA_BARAT, "title": "welder"}, as_=caller) == {"lsps": {"nodes": []}}


async def test_e7_a_frozen_lsp_is_not_among_them(ask: Ask, small: SmallRegister) -> None:
    await freeze_licence(small.register, LICENSING, NOW, FreezeLicence(LSP, "Temuan terbuka"))
    assert await ask(DOCUMENT, JAWA_BARAT, as_=Caller.PUBLIC) == {"lsps": {"nodes": []}}
