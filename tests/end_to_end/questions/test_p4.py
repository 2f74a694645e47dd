"""P4: Dewan Pers - press LSPs, their recommendations and withdrawals."""

from models.services.recommendations.sector_recommendations import WithdrawRecommendation, withdraw_recommendation
from tests.end_to_end.questions.callers import NOT_LOGGED_IN, NOT_PERMITTED, Caller
from tests.end_to_end.questions.conftest import Ask
from tests.licensing import licensing_assessors, more_schemes, partner_bodies, press_candidate, press_lsp, recommended
from tests.register import LICENSING, NOW, SmallRegister

DOCUMENT = """
{
  lsps(where: {sector: {equals: "PRESS"}}) { nodes { licenceNumber name } }
  recommendations(sector: "PRESS") {
    nodes {
      lsp { licenceNumber } candidate { code } body { code } number
      decision decidedOn withdrawnOn withdrawalReason raisesReview
    }
  }
}
"""


def letter(code: str, body: str, licence_number: str | None, **withdrawal: object) -> dict[str, object]:
    return {
        "lsp": {"licenceNumber": licence_number} if licence_number else None,
        "candidate": {"code": code},
        "body": {"code": body},
        "number": f"{body}/{code}",
        "decision": "RECOMMENDED",
        "decidedOn": "2026-01-15",
        "withdrawnOn": None,
        "withdrawalReason": None,
        "raisesReview": False,
        **withdrawal,
    }


async def test_p4_what_was_said_about_the_lsps_of_the_press(ask: Ask, small: SmallRegister) -> None:
    register = small.register
    await partner_bodies(register)
    await licensing_assessors(register)
    await more_schemes(register)
    number = await press_lsp(register)
    await recommended(register, await press_candidate(register, "LSP Penyiaran"), "DEWAN_PERS")
    withdrawal = WithdrawRecommendation("KOMINFO", "KOMINFO/CLSP-000001", "Ditarik kementerian")
    await withdraw_recommendation(register, LICENSING, NOW, withdrawal)

    expected = {
        "lsps": {"nodes": [{"licenceNumber": number, "name": "LSP Pers Contoh"}]},
        "recommendations": {
            "nodes": [
                letter("CLSP-000001", "DEWAN_PERS", number),
                letter(
                    "CLSP-000001",
                    "KOMINFO",
                    number,
                    decision="WITHDRAWN",
                    withdrawnOn="2026-05-11",
                    withdrawalReason="Ditarik kementerian",
                    raisesReview=True,
                ),
                letter("CLSP-000002", "DEWAN_PERS", None),
            ]
        },
    }
    for caller in (Caller.DEWAN_PERS, Caller.KOMINFO, Caller.LICENSING):
        assert await ask(DOCUMENT, as_=caller) == expected


async def test_p4_other_sectors_and_other_callers_do_not_see_it(ask: Ask, small: SmallRegister) -> None:
    await partner_bodies(small.register)
    assert await ask.refused(DOCUMENT, as_=Caller.PUBLIC) == NOT_LOGGED_IN
    for caller in (Caller.LPJK, Caller.OFFICER, Caller.OTHER_OFFICER, Caller.EMPLOYER, Caller.SUBJECT):
        assert await ask.refused(DOCUMENT, as_=caller) == NOT_PERMITTED
