"""`recommendationWithdraw`: a body no longer recommends."""

from tests.licensing import (
    DEWAN_PERS,
    licensing_assessors,
    more_schemes,
    partner_bodies,
    press_candidate,
    press_lsp,
    recommended,
)
from tests.schema.asking import Asking
from tests.schema.mutations.acting import Act, check_callers, on_sqlite
from tests.schema.mutations.licensing_documents import SHOWN

ACT = Act(
    "recommendationWithdraw",
    SHOWN["recommendationWithdraw"],
    {"body": "DEWAN_PERS", "number": "DEWAN_PERS/CLSP-000001", "reason": "Ditarik"},
)


@on_sqlite
async def test_who_may_and_who_may_not(watched: Asking) -> None:
    await check_callers(watched, ACT, ("dewan_pers", "licensing"))


async def test_a_body_withdraws_its_own_recommendation(asking: Asking) -> None:
    register = asking.small.register
    for prepare in (partner_bodies, licensing_assessors, more_schemes):
        await prepare(register)
    await press_lsp(register)
    await recommended(register, await press_candidate(register, "LSP Lain"), "KOMINFO")
    dewan_pers = asking.by(DEWAN_PERS)
    own = {"body": "DEWAN_PERS", "number": "DEWAN_PERS/CLSP-000001", "reason": "Putusan MK"}
    other = {"body": "KOMINFO", "number": "KOMINFO/CLSP-000002", "reason": "Putusan MK"}
    withdrawn = await dewan_pers.act(ACT.document, **own)
    assert withdrawn["recommendation"] == {
        "number": "DEWAN_PERS/CLSP-000001",
        "decision": "WITHDRAWN",
        "sector": "PRESS",
        "withdrawnOn": "2026-05-11",
        "raisesReview": True,
        "body": {"code": "DEWAN_PERS"},
        "candidate": {"code": "CLSP-000001"},
    }
    assert (await dewan_pers.act(ACT.document, **own))["code"] == "RECOMMENDATION_NOT_IN_FORCE"
    assert (await dewan_pers.act(ACT.document, **other))["code"] == "NOT_PERMITTED"
