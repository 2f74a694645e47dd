"""`certificate(registrationNumber:)` for each of the four callers."""

import pytest

from models.rules.actors import Actor, Role
from models.services.issuing import IssuedCertificate
from tests.schema.asking import CALLERS, DECIDERS, Asking, CountedQueries

CERTIFICATE = """
query ($number: String!) {
  certificate(registrationNumber: $number) {
    registrationNumber holderName status token lsp { name province { nameIndonesian } }
    schemeVersion { titleIndonesian scheme { code } units { position code role } }
    assessment { assessors { name } unitResults { outcome } }
  }
}
"""


@pytest.mark.parametrize("caller", [CALLERS["own"], DECIDERS["own"], CALLERS["bnsp"]])
async def test_the_own_lsp_and_bnsp_see_it(asking: Asking, issued: IssuedCertificate, caller: Actor) -> None:
    data = await asking.by(caller).ask(CERTIFICATE, number="No. Reg. TIK 9001 00001 2026")
    assert data["certificate"] == {
        "registrationNumber": "TIK.9001.00001.2026",
        "holderName": "Siti Nuraini",
        "status": "ACTIVE",
        "token": issued.token,
        "lsp": {"name": "LSP Teknologi Contoh", "province": {"nameIndonesian": "Jawa Barat"}},
        "schemeVersion": {
            "titleIndonesian": "Pemrogram Web Muda",
            "scheme": {"code": "SKM-000123"},
            "units": [
                {"position": 1, "code": "J.620100.004.02", "role": "CORE"},
                {"position": 2, "code": "J.620100.005.02", "role": "CORE"},
                {"position": 3, "code": "J.620100.009.01", "role": "ELECTIVE"},
            ],
        },
        "assessment": {
            "assessors": [{"name": "Budi Santoso"}, {"name": "Sari Wulandari"}],
            "unitResults": [{"outcome": "COMPETENT"}, {"outcome": "COMPETENT"}],
        },
    }


async def test_another_lsp_cannot_tell_it_from_one_that_does_not_exist(
    asking: Asking, issued: IssuedCertificate
) -> None:
    other = asking.by(CALLERS["other"])
    for number in (issued.registration_number, "TIK.9001.99999.2026"):
        assert await other.ask(CERTIFICATE, number=number) == {"certificate": None}


async def test_who_has_not_logged_in_or_has_no_such_role_is_told_nothing(
    asking: Asking, issued: IssuedCertificate
) -> None:
    number = issued.registration_number
    assert await asking.by(CALLERS["public"]).refused(CERTIFICATE, number=number) == "UNAUTHENTICATED"
    employer = Actor("toko", frozenset({Role.EMPLOYER}))
    assert await asking.by(employer).refused(CERTIFICATE, number=number) == "NOT_PERMITTED"


async def test_a_number_of_another_shape_is_invalid_input(asking: Asking) -> None:
    assert await asking.refused(CERTIFICATE, number="42") == "INVALID_INPUT"


async def test_everything_about_one_certificate_takes_nine_queries(
    asking: Asking, issued: IssuedCertificate, queries: CountedQueries
) -> None:
    await asking.ask(CERTIFICATE, number=issued.registration_number)
    assert len(queries.statements) == 9, queries.statements
