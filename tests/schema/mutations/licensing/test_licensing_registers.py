"""Partner bodies, licensing assessors and recommendations by GraphQL."""

import pytest

from tests.licensing import (
    DEWAN_PERS,
    DIRECTOR,
    LEAD,
    QUALITY,
    licensing_assessors,
    more_schemes,
    partner_bodies,
    press_candidate,
    press_lsp,
    recommended,
)
from tests.register import LICENSING, OTHER_LSP
from tests.schema.asking import PUBLIC, Asking
from tests.schema.mutations.licensing.licensing_documents import document

BODY = {
    "code": "BNPB",
    "nameIndonesian": "Badan Nasional Penanggulangan Bencana",
    "nameEnglish": "National Disaster Management Authority",
    "sectors": ["SAFETY", "HEALTH"],
}
PERSON = {
    "certificateNumber": "AL-0009",
    "name": "Asesor Baru",
    "grade": "LEAD",
    "validFrom": "2026-01-01",
    "validUntil": "2028-12-31",
}


async def test_a_partner_body_is_registered_and_everybody_sees_it(asking: Asking) -> None:
    quality = asking.by(QUALITY)
    shown = {**BODY, "sectors": ["HEALTH", "SAFETY"]}
    assert (await quality.act(document("partnerBodyRegister"), **BODY))["partnerBody"] == shown
    assert (await quality.act(document("partnerBodyRegister"), **BODY))["code"] == "INVALID_INPUT"
    unknown = {**BODY, "code": "X", "sectors": ["MAGIC"]}
    assert (await quality.act(document("partnerBodyRegister"), **unknown))["code"] == "INVALID_INPUT"
    seen = await asking.by(PUBLIC).ask("{ partnerBodies { code nameIndonesian nameEnglish sectors } }")
    assert seen == {"partnerBodies": [shown]}


async def test_a_licensing_assessor_is_registered(asking: Asking) -> None:
    licensing = asking.by(LICENSING)
    registered = await licensing.act(document("licensingAssessorRegister"), **PERSON)
    assert registered["licensingAssessor"] == {
        "certificateNumber": "AL-0009",
        "name": "Asesor Baru",
        "grade": "LEAD",
        "validUntil": "2028-12-31",
        "assignmentsOpen": 0,
    }
    backwards = {**PERSON, "certificateNumber": "AL-0010", "validUntil": "2025-12-31"}
    for request in (PERSON, backwards):
        assert (await licensing.act(document("licensingAssessorRegister"), **request))["code"] == "INVALID_INPUT"


async def test_an_interest_keeps_somebody_from_assessing(asking: Asking) -> None:
    await licensing_assessors(asking.small.register)
    licensing = asking.by(LICENSING)
    query = """query ($of: String!) { licensingAssessors(availableTo: $of, first: 50) {
      nodes { certificateNumber }
    } }"""

    async def available() -> list[str]:
        nodes = (await licensing.ask(query, of=OTHER_LSP))["licensingAssessors"]["nodes"]
        return [each["certificateNumber"] for each in nodes if each["certificateNumber"] in {LEAD, DIRECTOR}]

    assert await available() == [LEAD, DIRECTOR]
    interest = {"certificateNumber": LEAD, "body": OTHER_LSP, "fromDate": "2026-05-01"}
    assert "licensingAssessor" in await licensing.act(document("licensingInterestRecord"), **interest)
    assert await available() == [DIRECTOR]
    assert (await licensing.act(document("licensingInterestRecord"), **interest))["code"] == "INVALID_INPUT"


async def test_a_body_withdraws_its_own_recommendation(asking: Asking) -> None:
    register = asking.small.register
    for prepare in (partner_bodies, licensing_assessors, more_schemes):
        await prepare(register)
    await press_lsp(register)
    await recommended(register, await press_candidate(register, "LSP Lain"), "KOMINFO")
    dewan_pers = asking.by(DEWAN_PERS)
    own = {"body": "DEWAN_PERS", "number": "DEWAN_PERS/CLSP-000001", "reason": "Putusan MK"}
    other = {"body": "KOMINFO", "number": "KOMINFO/CLSP-000002", "reason": "Putusan MK"}
    withdrawn = await dewan_pers.act(document("recommendationWithdraw"), **own)
    assert withdrawn["recommendation"] == {
        "number": "DEWAN_PERS/CLSP-000001",
        "decision": "WITHDRAWN",
        "sector": "PRESS",
        "withdrawnOn": "2026-05-11",
        "raisesReview": True,
        "body": {"code": "DEWAN_PERS"},
        "candidate": {"code": "CLSP-000001"},
    }
    assert (await dewan_pers.act(document("recommendationWithdraw"), **own))["code"] == "RECOMMENDATION_NOT_IN_FORCE"
    assert (await dewan_pers.act(document("recommendationWithdraw"), **other))["code"] == "NOT_PERMITTED"


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
    assert (await asking.by(LICENSING).act(document("recommendationRecord"), **letter))["code"] == code
