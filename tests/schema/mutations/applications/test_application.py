"""From the application (APL-01) and the self-assessment (APL-02) to the certificate, or to the appeal of who failed."""

from typing import Any

from models.rules.actors import Actor, Role
from models.services.appeals.decide_appeal import AppointPanel, appoint_panel
from tests.register import BUDI, DECIDER, LSP, NOW, SCHEME_VERSION, SITE, UNITS
from tests.schema.asking import CALLERS, PUBLIC, Asking
from tests.schema.mutations.acting import Act
from tests.schema.mutations.applications.acts import ADVANCE, ANSWERS, FILE, PERSON, SCHEDULE, SELF_ASSESS
from tests.schema.mutations.callers import STRANGER

CANDIDATE = Actor("wati", frozenset({Role.SUBJECT}))
TUTI = Actor("tuti", frozenset({Role.LSP_DECIDER}), lsp=LSP)
STEPS = (FILE, SELF_ASSESS, ADVANCE, SCHEDULE)
MINE = """{
  myApplications { nodes {
    number status scheduledOn purpose lsp { licenceNumber } schemeVersion { version }
    selfAssessment { code isAble } assessment { id decision } certificate { registrationNumber }
  } }
}"""
LIST = "query ($lsp: String) { applications(licenceNumber: $lsp, status: APPLIED) { nodes { number holderName } } }"
ONE = 'query { application(number: "APL-000001") { number } }'
APPEALS = "{ myAppeals { nodes { number status assessment { decision } } } }"


def document(field: str, shown: str = "application { number status }") -> str:
    name = field[0].upper() + field[1:]
    success = f"... on {name}Success {{ {shown} }}"
    return f"mutation ($input: {name}Input!) {{ {field}(input: $input) {{ {success} ... on UserError {{ code }} }} }}"


async def step(asking: Asking, act: Act, /, **changes: object) -> str:
    payload = await act.sent(asking, **changes)
    return str(payload["application"]["status"]) if "application" in payload else str(payload["code"])


async def scheduled(asking: Asking) -> None:
    for act in STEPS:
        await step(asking, act)


async def recorded(asking: Asking, outcome: str, **changes: object) -> dict[str, Any]:
    request = {
        "idempotencyKey": "r",
        "licenceNumber": LSP,
        "schemeVersion": SCHEME_VERSION,
        "siteCode": SITE,
        "holder": PERSON,
        "methods": ["OBSERVATION"],
        "assessedOn": "2026-05-11",
        "assessors": [BUDI],
        "units": [{"code": code, "outcome": outcome} for code in UNITS],
        "recommendation": outcome,
        "application": "APL-000001",
    }
    return await asking.act(document("assessmentRecord", "assessment { id }"), **request | changes)


async def decided(asking: Asking, outcome: str) -> str:
    """The id of the assessment, once the committee has decided."""
    number = str((await recorded(asking, outcome))["assessment"]["id"])
    decision = {"assessmentId": number, "decision": outcome}
    await asking.by(DECIDER).act(document("assessmentDecide", "assessment { id }"), **decision)
    return number


async def test_the_flow_reads_from_the_application_to_the_certificate(asking: Asking) -> None:
    candidate = asking.by(CANDIDATE)
    assert await step(asking, FILE) == "APPLIED"
    assert await step(asking, FILE, idempotencyKey="again") == "APPLICATION_OPEN"
    assert await step(candidate, SELF_ASSESS, answers=ANSWERS[:1]) == "SELF_ASSESSMENT_INCOMPLETE"
    assert await step(candidate, SELF_ASSESS) == "SELF_ASSESSED"
    assert await step(asking, SCHEDULE) == "STEP_NOT_ALLOWED"
    assert await step(asking, ADVANCE) == "PRE_ASSESSED"
    assert await step(asking, SCHEDULE, scheduledOn="2026-05-10") == "INVALID_INPUT"
    assert await step(asking, SCHEDULE) == "SCHEDULED"
    other = PERSON | {"name": "Siti Nuraini", "nationalId": "3273015708990042"}
    assert await recorded(asking, "COMPETENT", holder=other) == {"code": "ASSESSED_OTHERWISE"}
    assessment = await decided(asking, "COMPETENT")
    issue = {"idempotencyKey": "i", "assessmentId": assessment}
    await asking.act(document("certificateIssue", "certificate { registrationNumber }"), **issue)
    assert (await candidate.ask(MINE))["myApplications"]["nodes"] == [
        {
            "number": "APL-000001",
            "status": "ASSESSED",
            "scheduledOn": "2026-05-11",
            "purpose": "CERTIFICATION",
            "lsp": {"licenceNumber": LSP},
            "schemeVersion": {"version": 2},
            "selfAssessment": ANSWERS,
            "assessment": {"id": assessment, "decision": "COMPETENT"},
            "certificate": {"registrationNumber": "TIK.9001.00001.2026"},
        }
    ]
    assert (await asking.by(STRANGER).ask(MINE))["myApplications"]["nodes"] == []


async def test_a_candidate_who_failed_appeals_by_the_own_login(asking: Asking) -> None:
    await scheduled(asking)
    candidate, wanted = asking.by(CANDIDATE), {"idempotencyKey": "a", "grounds": "Bukti tidak dilihat"}
    await decided(asking, "NOT_YET_COMPETENT")
    (mine,) = (await candidate.ask("{ myAssessments { nodes { id decision } } }"))["myAssessments"]["nodes"]
    assert mine["decision"] == "NOT_YET_COMPETENT"
    letter = document("appealFile", "appeal { number status }")
    refused = await asking.by(STRANGER).act(letter, assessmentId=mine["id"], **wanted)
    assert refused == {"code": "NOT_PERMITTED"}
    filed = await candidate.act(letter, assessmentId=mine["id"], **wanted)
    assert filed == {"appeal": {"number": "BDG-000001", "status": "FILED"}}
    panel = AppointPanel("BDG-000001", ("tuti", "tono", "tari"))
    await appoint_panel(asking.small.register, DECIDER, NOW, panel)
    uphold = {"number": "BDG-000001", "verdict": "UPHOLD", "decreeNumber": "SK.07/DIR/2026"}
    await asking.by(TUTI).act(document("appealDecide", "appeal { number }"), **uphold)
    upheld = {"number": "BDG-000001", "status": "UPHELD", "assessment": {"decision": "COMPETENT"}}
    assert (await candidate.ask(APPEALS))["myAppeals"]["nodes"] == [upheld]
    assert (await asking.by(STRANGER).ask(APPEALS))["myAppeals"]["nodes"] == []


async def test_a_candidate_whom_the_register_knows_applies_and_withdraws(asking: Asking) -> None:
    await step(asking, FILE)
    candidate = asking.by(CANDIDATE)
    withdraw = {"act": "WITHDRAW"}
    assert await step(candidate, ADVANCE) == "NOT_PERMITTED"
    assert await step(asking.by(STRANGER), ADVANCE, **withdraw) == "NOT_PERMITTED"
    assert await step(candidate, ADVANCE, **withdraw) == "WITHDRAWN"
    own = {"candidate": None, "login": None, "idempotencyKey": "own"}
    assert await step(asking.by(STRANGER), FILE, **own) == "NOT_FOUND"
    assert await step(candidate, FILE, **own) == "APPLIED"
    unknown = own | {"idempotencyKey": "unknown", "schemeVersion": "SKM-000123@9"}
    assert await step(candidate, FILE, **unknown) == "NOT_FOUND"
    declined = {"number": "APL-000002", "act": "DECLINE"}
    assert await step(asking, ADVANCE, **declined) == "INVALID_INPUT"
    assert await step(asking, ADVANCE, **declined, reason="Belum memenuhi syarat dasar") == "DECLINED"
    taken = {"login": "wati", "candidate": {"name": "Joko Susilo", "nationalId": "3273011708990778"}}
    assert await step(asking, FILE, **taken, idempotencyKey="joko") == "LOGIN_LINKED"


async def test_others_do_not_see(asking: Asking) -> None:
    await step(asking, FILE)
    other, bnsp = asking.by(CALLERS["other"]), asking.by(CALLERS["bnsp"])
    seen = {"applications": {"nodes": [{"number": "APL-000001", "holderName": "Wati Lestari"}]}}
    assert await asking.ask(LIST, lsp=LSP) == seen
    assert await bnsp.ask(LIST) == seen
    assert await asking.ask(ONE) == {"application": {"number": "APL-000001"}}
    assert await other.ask(ONE) == {"application": None}
    assert await other.refused(LIST, lsp=LSP) == "NOT_PERMITTED"
    for question in (ONE, MINE, LIST):
        assert await asking.by(PUBLIC).refused(question) == "UNAUTHENTICATED"
