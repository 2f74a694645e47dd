"""From a candidate to an LSP by GraphQL, and what each step shows."""

from typing import Any

import pytest

from models.rules.licences import LicenceKind
from tests.licensing import (
    ASSESSOR,
    LEAD,
    OBSERVER,
    OTHER_SCHEME,
    documents,
    licensing_assessors,
    more_schemes,
    partner_bodies,
)
from tests.register import LICENSING, LSP, OFFICER
from tests.schema.asking import Asking
from tests.schema.mutations.licensing_documents import document


@pytest.fixture
async def licensing(asking: Asking) -> Asking:
    for prepare in (partner_bodies, licensing_assessors, more_schemes):
        await prepare(asking.small.register)
    return asking.by(LICENSING)


async def act(asking: Asking, name: str, /, **request: object) -> dict[str, Any]:
    return await asking.act(document(name), **request)


async def stage(asking: Asking, name: str, /, **request: object) -> str:
    payload = await act(asking, name, **request)
    return str(payload["licenceApplication"]["stage"]) if "licenceApplication" in payload else payload["code"]


async def candidate(licensing: Asking) -> None:
    payload = await act(
        licensing,
        "lspCandidateRegister",
        idempotencyKey="c",
        name="LSP Pers Nusantara",
        type="P3",
        provinceCode="31",
        sector="PRESS",
    )
    assert payload == {
        "__typename": "LspCandidateRegisterSuccess",
        "candidate": {
            "code": "CLSP-000001",
            "name": "LSP Pers Nusantara",
            "type": "P3",
            "sector": "PRESS",
            "province": {"code": "31"},
            "lsp": None,
        },
    }


async def letter(licensing: Asking, body: str) -> None:
    payload = await act(
        licensing,
        "recommendationRecord",
        idempotencyKey=body,
        body=body,
        number=f"{body} 1/2026",
        about="CLSP-000001",
        decidedOn="2026-05-01",
        decision="RECOMMENDED",
    )
    assert payload["recommendation"] == {
        "number": f"{body} 1/2026",
        "decision": "RECOMMENDED",
        "sector": "PRESS",
        "withdrawnOn": None,
        "raisesReview": False,
        "body": {"code": body},
        "candidate": {"code": "CLSP-000001"},
    }


GRANT = {
    "applicationNumber": "LIS-000001",
    "decreeNumber": "KEP. 0300 /BNSP/V/2026",
    "decreeDate": "2026-05-11",
    "validFrom": "2026-05-11",
    "licenceNumber": "bnsp-lsp-9003-id",
}


async def test_a_candidate_is_licensed(licensing: Asking) -> None:
    await candidate(licensing)
    filed = await act(
        licensing,
        "licenceApplicationFile",
        idempotencyKey="f",
        kind="INITIAL",
        candidate="CLSP-000001",
        schemes=[OTHER_SCHEME],
    )
    assert filed["licenceApplication"] == {
        "number": "LIS-000001",
        "stage": "DRAFT",
        "ageDays": 0,
        "lsp": None,
        "candidate": {"code": "CLSP-000001", "lsp": None},
    }
    number = "LIS-000001"
    await documents(licensing.small.register, number, LicenceKind.INITIAL)
    assert await stage(licensing, "licenceApplicationAdvance", number=number, act="SUBMIT") == "SUBMITTED"
    reviewed = await stage(licensing, "licenceApplicationAdvance", number=number, act="REVIEW_DOCUMENTS")
    assert reviewed == "DOCUMENT_REVIEW"
    visit = {"number": number, "visitsOn": "2026-05-11", "team": [LEAD, ASSESSOR, OBSERVER]}
    assert await stage(licensing, "licenceApplicationAssignTeam", **visit) == "FIELD_ASSESSMENT"
    report = {"number": number, "isRecommended": True, "report": "Memenuhi syarat."}
    assert await stage(licensing, "licenceApplicationReport", signedBy=OBSERVER, **report) == "OBSERVER_MAY_NOT_SIGN"
    assert await stage(licensing, "licenceApplicationReport", signedBy=ASSESSOR, **report) == "PLENARY"

    await letter(licensing, "DEWAN_PERS")
    missing = await act(licensing, "licenceGrant", **GRANT)
    assert (missing["__typename"], missing["code"]) == ("RuleViolationError", "RECOMMENDATION_MISSING")
    await letter(licensing, "KOMINFO")
    granted = await act(licensing, "licenceGrant", **GRANT)
    assert granted["licenceApplication"]["candidate"]["lsp"] == {"licenceNumber": "BNSP-LSP-9003-ID"}
    assert granted["licenceApplication"]["stage"] == "GRANTED"

    shown = await licensing.ask(
        """{ licenceApplication(number: "LIS-000001") {
          schemes { scheme { code } } missingBodies
          fieldAssessments { visitsOn isRecommended report team { certificateNumber } signedBy { certificateNumber } }
        } }"""
    )
    assert shown["licenceApplication"] == {
        "schemes": [{"scheme": {"code": "SKM-000124"}}],
        "missingBodies": [],
        "fieldAssessments": [
            {
                "visitsOn": "2026-05-11",
                "isRecommended": True,
                "report": "Memenuhi syarat.",
                "team": [{"certificateNumber": each} for each in (LEAD, ASSESSOR, OBSERVER)],
                "signedBy": {"certificateNumber": ASSESSOR},
            }
        ],
    }


async def test_an_lsp_asks_for_its_renewal_and_bnsp_rejects_it(licensing: Asking) -> None:
    own = licensing.by(OFFICER)
    filed = await act(own, "licenceApplicationFile", idempotencyKey="r", kind="RENEWAL", licenceNumber=LSP)
    assert filed["licenceApplication"]["lsp"] == {"licenceNumber": LSP}
    again = await act(own, "licenceApplicationFile", idempotencyKey="r", kind="RENEWAL", licenceNumber=LSP)
    assert again == filed
    number = filed["licenceApplication"]["number"]
    assert await stage(own, "licenceApplicationAdvance", number=number, act="SUBMIT") == "DOCUMENTS_MISSING"
    await documents(licensing.small.register, number, LicenceKind.RENEWAL)
    assert await stage(own, "licenceApplicationAdvance", number=number, act="SUBMIT") == "SUBMITTED"
    late = {"number": number, "kind": "SITES", "sha256": "c" * 64}
    assert (await act(own, "licenceDocumentFile", **late))["code"] == "DOCUMENTS_CLOSED"
    returned = {"number": number, "act": "RETURN", "reason": "Berkas belum lengkap"}
    assert await stage(licensing, "licenceApplicationAdvance", **returned) == "RETURNED"
    assert await stage(own, "licenceApplicationAdvance", number=number, act="SUBMIT") == "SUBMITTED"
    assert await stage(licensing, "licenceApplicationReject", number=number, reason="Tidak") == "STEP_NOT_ALLOWED"
    await act(licensing, "licenceApplicationAdvance", number=number, act="REVIEW_DOCUMENTS")
    await act(licensing, "licenceApplicationAssignTeam", number=number, visitsOn="2026-05-11", team=[LEAD])
    report = {"number": number, "signedBy": LEAD, "isRecommended": False, "report": "Belum memenuhi."}
    assert await stage(licensing, "licenceApplicationReport", **report) == "PLENARY"
    assert await stage(licensing, "licenceApplicationReject", number=number, reason="Tidak") == "REJECTED"


async def test_an_application_is_seen_by_its_lsp_and_by_bnsp(licensing: Asking) -> None:
    await candidate(licensing)
    await act(licensing, "licenceApplicationFile", idempotencyKey="f", kind="INITIAL", candidate="CLSP-000001")
    own = licensing.by(OFFICER)
    await act(own, "licenceApplicationFile", idempotencyKey="r", kind="RENEWAL", licenceNumber=LSP)
    query = "query ($number: String!) { licenceApplication(number: $number) { number } }"
    assert await own.refused(query, number="LIS-000001") == "NOT_PERMITTED"
    assert await own.ask(query, number="LIS-000002") == {"licenceApplication": {"number": "LIS-000002"}}
    assert await own.ask(query, number="LIS-000009") == {"licenceApplication": None}


async def test_documents_are_filed_by_their_hash_and_missing_ones_named(licensing: Asking) -> None:
    own = licensing.by(OFFICER)
    await act(own, "licenceApplicationFile", idempotencyKey="r", kind="RENEWAL", licenceNumber=LSP)
    wanted = {"number": "LIS-000001", "kind": "PROCEDURES", "sha256": "AB" * 32}
    for _ in range(2):
        filed = await act(own, "licenceDocumentFile", **wanted)
        assert filed["licenceApplication"] == {
            "documents": [
                {
                    "kind": "PROCEDURES",
                    "sha256": "ab" * 32,
                    "filedBy": "dewi",
                    "filedAt": "2026-05-11T03:00:00+00:00",
                }
            ],
            "missingDocuments": ["QUALITY_MANUAL", "PERFORMANCE_REPORT"],
        }
    refused = await act(own, "licenceApplicationAdvance", number="LIS-000001", act="SUBMIT")
    assert refused["message"] == "Application LIS-000001 still needs QUALITY_MANUAL, PERFORMANCE_REPORT."
    assert (await act(own, "licenceDocumentFile", **wanted | {"sha256": "ab"}))["code"] == "INVALID_INPUT"
