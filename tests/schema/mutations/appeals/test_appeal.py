"""An appeal from the letter to the decision, by whoever may take each step; upheld, it leads to a certificate."""

from collections.abc import Mapping

import pytest

from models.rules.actors import Actor, Role
from models.services.issuing import IssueCertificate, issue_certificate
from models.tables.assessments import Assessment
from schema.ids import node_id
from tests.certification import assessed
from tests.licensing import QUALITY
from tests.register import CERTIFICATION, DECIDER, LSP, NOW, OFFICER, OTHER_DECIDER, OTHER_OFFICER
from tests.schema.asking import CALLERS, Asking, State

STEP = """
mutation ($input: {name}Input!) {{
  {field}(input: $input) {{
    ... on {name}Success {{ appeal {{ number status assessment {{ decision }} }} }}
    ... on UserError {{ code }}
  }}
}}
"""
FILE = STEP.format(name="AppealFile", field="appealFile")
APPOINT = STEP.format(name="AppealAppointPanel", field="appealAppointPanel")
DECIDE = STEP.format(name="AppealDecide", field="appealDecide")
WITHDRAW = STEP.format(name="AppealWithdraw", field="appealWithdraw")
LIST = "query ($lsp: String) { appeals(licenceNumber: $lsp) { nodes { number grounds } } }"
PANEL = ["tuti", "tono", "tari"]
TUTI = Actor("tuti", frozenset({Role.LSP_DECIDER}), lsp=LSP)
NUMBER = {"number": "BDG-000001"}
DECREE = {"decreeNumber": "SK.07/DIR/LSP-TC/V/2026"}


async def letter(asking: Asking) -> dict[str, str]:
    (not_yet,) = await assessed(asking.small, competent=0, not_yet=1)
    return {"idempotencyKey": "a-1", "assessmentId": node_id("Assessment", not_yet), "grounds": "Bukti tidak dilihat"}


@pytest.mark.parametrize(("verdict", "status", "decision"), [
    ("UPHOLD", "UPHELD", "COMPETENT"), ("DISMISS", "DISMISSED", "NOT_YET_COMPETENT"),
])  # fmt: skip
async def test_three_who_were_not_involved_decide(asking: Asking, verdict: str, status: str, decision: str) -> None:
    filed = await asking.act(FILE, **await letter(asking))
    before = {"number": "BDG-000001", "status": "FILED", "assessment": {"decision": "NOT_YET_COMPETENT"}}
    assert filed == {"appeal": before}
    committee = asking.by(DECIDER)
    assert await committee.act(APPOINT, **NUMBER, members=["tuti", "tono", "tuti"]) == {"code": "PANEL_TOO_SMALL"}
    for involved in ("budi", "sari", "dina", "dewi"):
        assert await committee.act(APPOINT, **NUMBER, members=[*PANEL, involved]) == {"code": "PANEL_INVOLVED"}
    appointed = await committee.act(APPOINT, **NUMBER, members=PANEL)
    assert appointed == {"appeal": before | {"status": "IN_REVIEW"}}
    assert await committee.act(DECIDE, **NUMBER, **DECREE, verdict=verdict) == {"code": "NOT_ON_THE_PANEL"}
    decided = await asking.by(TUTI).act(DECIDE, **NUMBER, **DECREE, verdict=verdict)
    assert decided == {"appeal": before | {"status": status, "assessment": {"decision": decision}}}


async def test_a_candidate_whose_appeal_was_upheld_gets_the_certificate(asking: Asking) -> None:
    await asking.act(FILE, **await letter(asking))
    await asking.by(DECIDER).act(APPOINT, **NUMBER, members=PANEL)
    await asking.by(TUTI).act(DECIDE, **NUMBER, **DECREE, verdict="UPHOLD")
    assessment = await Assessment.get(decided_by="tuti")
    issued = await issue_certificate(asking.small.register, OFFICER, NOW, IssueCertificate("issue-2", assessment.id))
    assert issued.registration_number == "TIK.9001.00001.2026"


async def test_who_does_not_appeal_and_what_is_not_appealed_against(asking: Asking) -> None:
    wanted = await letter(asking)
    before = await State.read()
    for caller in ("other", "bnsp"):
        assert await asking.by(CALLERS[caller]).act(FILE, **wanted) == {"code": "NOT_PERMITTED"}
    assert await asking.by(CALLERS["public"]).refused_act(FILE, **wanted) == "UNAUTHENTICATED"
    competent = wanted | {"assessmentId": asking.assessment_id}
    assert await asking.act(FILE, **competent) == {"code": "NOTHING_TO_APPEAL"}
    assert await State.read() == before
    await asking.act(FILE, **wanted)
    assert await asking.act(FILE, **wanted | {"idempotencyKey": "a-2"}) == {"code": "APPEAL_OPEN"}
    assert await asking.by(DECIDER).act(WITHDRAW, **NUMBER) == {"code": "NOT_FOUND"}
    assert (await asking.act(WITHDRAW, **NUMBER))["appeal"]["status"] == "WITHDRAWN"
    assert (await asking.act(FILE, **wanted | {"idempotencyKey": "a-3"}))["appeal"]["number"] == "BDG-000002"


async def test_appeals_are_seen_by_the_lsp_and_bnsp_only(asking: Asking) -> None:
    await asking.act(FILE, **await letter(asking))
    seen = {"appeals": {"nodes": [{"number": "BDG-000001", "grounds": "Bukti tidak dilihat"}]}}
    assert await asking.ask(LIST, lsp=LSP) == seen
    assert await asking.by(CALLERS["bnsp"]).ask(LIST) == seen
    assert await asking.refused(LIST) == "NOT_PERMITTED"
    assert await asking.by(CALLERS["other"]).refused(LIST, lsp=LSP) == "NOT_PERMITTED"
    assert await asking.by(CALLERS["public"]).refused(LIST, lsp=LSP) == "UNAUTHENTICATED"


PERMITTED: dict[str, tuple[Actor, set[str]]] = {
    "officer": (OFFICER, {FILE, WITHDRAW}),
    "committee": (DECIDER, {APPOINT, DECIDE, WITHDRAW}),
    "other officer": (OTHER_OFFICER, {WITHDRAW}),
    "other committee": (OTHER_DECIDER, {WITHDRAW}),
    "certification": (CERTIFICATION, {WITHDRAW}),
    "quality": (QUALITY, {WITHDRAW}),
    "partner": (Actor("lpjk", frozenset({Role.PARTNER}), partner="LPJK"), {WITHDRAW}),
    "a stranger": (Actor("tono", frozenset({Role.SUBJECT})), {WITHDRAW}),
}
"""Withdrawing is refused to nobody by role: whoever did not file the appeal does not find it."""


async def test_who_may_take_which_step(asking: Asking) -> None:
    wanted = await letter(asking)
    await asking.act(FILE, **wanted)
    requests: dict[str, Mapping[str, object]] = {
        FILE: wanted | {"idempotencyKey": "another"},
        APPOINT: NUMBER | {"members": PANEL[:2]},
        DECIDE: NUMBER | DECREE | {"verdict": "UPHOLD"},
        WITHDRAW: NUMBER,
    }
    for document, request in requests.items():
        assert await asking.by(CALLERS["public"]).refused_act(document, **request) == "UNAUTHENTICATED"
    before = await State.read()
    for caller, (actor, permitted) in PERMITTED.items():
        steps = {each: request for each, request in requests.items() if (caller, each) != ("officer", WITHDRAW)}
        answers = {each: (await asking.by(actor).act(each, **request))["code"] for each, request in steps.items()}
        refused = {each for each, code in answers.items() if code == "NOT_PERMITTED"}
        assert refused == set(steps) - permitted, caller
        assert answers.get(WITHDRAW, "NOT_FOUND") == "NOT_FOUND"
    assert await State.read() == before
