"""B6: media LSP applications that lack the recommendation of Dewan Pers or Kominfo."""

from datetime import date

from models.rules.licence_applications import ApplicationAct
from models.rules.sector_recommendations import RecommendationDecision
from models.services.recommendations.sector_recommendations import (
    RecordRecommendation,
    WithdrawRecommendation,
    record_recommendation,
    withdraw_recommendation,
)
from tests.end_to_end.questions.callers import Caller
from tests.end_to_end.questions.conftest import Ask
from tests.end_to_end.questions.licensing import check_only_bnsp_sees
from tests.licensing import (
    DEWAN_PERS,
    advanced,
    first_application,
    partner_bodies,
    press_candidate,
    recommended,
    renewal,
)
from tests.register import LICENSING, NOW, OTHER_LSP, SmallRegister

DOCUMENT = """
{
  licenceApplications(where: {sector: "PRESS", lacksRecommendation: true}) {
    nodes { number candidate { name } missingBodies }
  }
}
"""
OF_ANY_SECTOR = "{ licenceApplications(where: {lacksRecommendation: true}) { nodes { number missingBodies } } }"


async def test_b6_which_bodies_are_missing(ask: Ask, small: SmallRegister) -> None:
    register = small.register
    await partner_bodies(register)
    bodies = {"Nol": (), "Satu": ("DEWAN_PERS",), "Dua": ("DEWAN_PERS", "KOMINFO"), "Tarik": ("DEWAN_PERS", "KOMINFO")}
    for name, recommending in bodies.items():
        code = await press_candidate(register, name)
        await first_application(register, code, schemes=())
        await recommended(register, code, *recommending)
    withdrawal = WithdrawRecommendation("DEWAN_PERS", "DEWAN_PERS/CLSP-000004", "Putusan MK 38/PUU-XIX/2021")
    await withdraw_recommendation(register, DEWAN_PERS, NOW, withdrawal)
    taken_back = await first_application(register, await press_candidate(register, "Batal"), schemes=())
    await advanced(register, taken_back, ApplicationAct.CANCEL)
    await renewal(register, OTHER_LSP, LICENSING)  # construction, without LPJK
    code = await press_candidate(register, "Tolak")
    await first_application(register, code, schemes=())
    await recommended(register, code, "DEWAN_PERS", "KOMINFO")
    refused = RecommendationDecision.REFUSED
    letter = RecordRecommendation("refusal", "KOMINFO", "KOMINFO/2", code, date(2026, 5, 4), refused)
    await record_recommendation(register, LICENSING, NOW, letter)

    data = await ask(DOCUMENT, as_=Caller.LICENSING)
    assert data["licenceApplications"]["nodes"] == [
        {"number": "LIS-000001", "candidate": {"name": "Nol"}, "missingBodies": ["DEWAN_PERS", "KOMINFO"]},
        {"number": "LIS-000002", "candidate": {"name": "Satu"}, "missingBodies": ["KOMINFO"]},
        {"number": "LIS-000004", "candidate": {"name": "Tarik"}, "missingBodies": ["DEWAN_PERS"]},
        {"number": "LIS-000007", "candidate": {"name": "Tolak"}, "missingBodies": ["KOMINFO"]},
    ]
    everywhere = (await ask(OF_ANY_SECTOR, as_=Caller.LICENSING))["licenceApplications"]["nodes"]
    assert everywhere[-2] == {"number": "LIS-000006", "missingBodies": ["LPJK"]}
    assert len(everywhere) == 5


async def test_b6_is_for_bnsp(ask: Ask, small: SmallRegister) -> None:
    assert small.register
    await check_only_bnsp_sees(ask, DOCUMENT)
