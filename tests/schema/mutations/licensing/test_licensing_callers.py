"""Every mutation of licensing and watching by each kind of caller: who may act, and who may not."""

from typing import Any

import pytest

from models.rules.actors import Actor
from tests.licensing import (
    DEWAN_PERS,
    LEAD,
    QUALITY,
    licensing_assessors,
    more_schemes,
    partner_bodies,
    press_candidate,
    recommended,
    renewal,
    scope_change,
)
from tests.register import LICENSING, LSP, OFFICER, OTHER_OFFICER
from tests.schema.asking import PUBLIC, Asking
from tests.schema.mutations.licensing.licensing_documents import SHOWN, document

REASON = {"licenceNumber": LSP, "reason": "Alasan"}
REQUESTS: dict[str, dict[str, Any]] = {
    "licenceApplicationAdvance": {"number": "LIS-000001", "act": "SUBMIT"},
    "licenceApplicationAssignTeam": {"number": "LIS-000001", "visitsOn": "2026-06-01", "team": [LEAD]},
    "licenceApplicationFile": {"idempotencyKey": "k", "kind": "RENEWAL", "licenceNumber": LSP},
    "licenceApplicationReject": {"number": "LIS-000001", "reason": "Tidak"},
    "licenceApplicationReport": {"number": "LIS-000001", "signedBy": LEAD, "isRecommended": True, "report": "Baik"},
    "licenceDocumentFile": {"number": "LIS-000001", "kind": "SITES", "sha256": "c" * 64},
    "licenceFreeze": REASON,
    "licenceGrant": {
        "applicationNumber": "LIS-000001",
        "decreeNumber": "KEP.0400/BNSP/V/2026",
        "decreeDate": "2026-05-01",
        "validFrom": "2028-03-01",
    },
    "licenceLift": REASON,
    "licenceRevoke": REASON,
    "licenceWithdraw": REASON,
    "licensingAssessorRegister": {
        "certificateNumber": "AL-0009",
        "name": "Asesor Baru",
        "grade": "ASSESSOR",
        "validFrom": "2026-01-01",
        "validUntil": "2028-12-31",
    },
    "licensingInterestRecord": {"certificateNumber": LEAD, "body": LSP, "fromDate": "2025-01-01"},
    "lspCandidateRegister": {"idempotencyKey": "k", "name": "LSP Baru", "type": "P3", "provinceCode": "31"},
    "partnerBodyRegister": {"code": "BNPB", "nameIndonesian": "BNPB", "nameEnglish": "BNPB", "sectors": ["SAFETY"]},
    "recommendationRecord": {
        "idempotencyKey": "k",
        "body": "DEWAN_PERS",
        "number": "7",
        "about": "CLSP-000001",
        "decidedOn": "2026-05-01",
        "decision": "REFUSED",
    },
    "recommendationWithdraw": {"body": "DEWAN_PERS", "number": "DEWAN_PERS/CLSP-000001", "reason": "Ditarik"},
    "scopeChangeAssignVerifier": {"number": "PRL-000001", "verifier": "vera"},
    "scopeChangeDecide": {"number": "PRL-000001", "reason": "Tidak"},
    "scopeChangeFile": {
        "idempotencyKey": "k",
        "licenceNumber": LSP,
        "items": [{"action": "REDUCE", "schemeVersion": "SKM-000123@2"}],
    },
    "scopeChangeSubmit": {"number": "PRL-000001"},
    "scopeChangeTakeEffect": {"number": "PRL-000001"},
    "scopeChangeVerify": {"number": "PRL-000001", "sheets": []},
    "surveillanceClose": {"number": "SRV-000001"},
    "surveillanceConduct": {"number": "SRV-000001", "visitedOn": "2026-05-01"},
    "surveillanceFindingClose": {"number": "SRV-000001", "position": 1},
    "surveillanceNotify": {"number": "SRV-000001"},
    "surveillancePlan": {"idempotencyKey": "k", "licenceNumber": LSP, "plannedOn": "2026-06-01", "lead": LEAD},
    "surveillanceRecord": {
        "number": "SRV-000001",
        "recommendation": "MAINTAIN",
        "reportReference": "LAP/1",
        "findings": [],
    },
}
OWN = {
    "licenceApplicationAdvance",
    "licenceApplicationFile",
    "licenceDocumentFile",
    "scopeChangeFile",
    "scopeChangeSubmit",
}
"""What an officer does for the own LSP."""
PERMITTED: dict[str, tuple[Actor, set[str]]] = {
    "own": (OFFICER, OWN),
    "other": (OTHER_OFFICER, set()),
    "partner": (DEWAN_PERS, {"recommendationRecord", "recommendationWithdraw"}),
    "licensing": (LICENSING, set(REQUESTS) - {"partnerBodyRegister"}),
    "quality": (QUALITY, {"partnerBodyRegister"}),
}


@pytest.fixture
async def watched(asking: Asking) -> Asking:
    register = asking.small.register
    await partner_bodies(register)
    await licensing_assessors(register)
    await more_schemes(register)
    await recommended(register, await press_candidate(register), "DEWAN_PERS")
    await renewal(register)
    await scope_change(register)
    return asking


def test_every_mutation_is_asked_for() -> None:
    assert set(REQUESTS) == set(SHOWN)


@pytest.mark.parametrize("caller", PERMITTED)
async def test_who_may_do_what(watched: Asking, caller: str) -> None:
    actor, permitted = PERMITTED[caller]
    asking = watched.by(actor)
    # Of what is permitted something is done, and something is refused for another reason; none is refused for who asks.
    answers = {name: await asking.act(document(name), **request) for name, request in REQUESTS.items()}
    refused = {name for name, answer in answers.items() if answer.get("code") == "NOT_PERMITTED"}
    assert refused == set(REQUESTS) - permitted


async def test_without_a_login_nothing_is_done(watched: Asking) -> None:
    public = watched.by(PUBLIC)
    codes = {await public.refused_act(document(name), **request) for name, request in REQUESTS.items()}
    assert codes == {"UNAUTHENTICATED"}
