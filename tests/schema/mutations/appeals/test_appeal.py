"""An appeal from the letter to the decision, by whoever may take each step; upheld, it leads to a certificate."""

import pytest

from models.services.issuing import IssueCertificate, issue_certificate
from models.tables.assessments import Assessment
from tests.register import DECIDER, LSP, NOW, OFFICER
from tests.schema.asking import CALLERS, Asking, State
from tests.schema.mutations.appeals.acts import APPOINT, DECIDE, PANEL, TUTI, WITHDRAW, filing, shown

LIST = "query ($lsp: String) { appeals(licenceNumber: $lsp) { nodes { number grounds } } }"


@pytest.mark.parametrize(("verdict", "status", "decision"), [
    ("UPHOLD", "UPHELD", "COMPETENT"), ("DISMISS", "DISMISSED", "NOT_YET_COMPETENT"),
])  # fmt: skip
async def test_three_who_were_not_involved_decide(asking: Asking, verdict: str, status: str, decision: str) -> None:
    assert await (await filing(asking)).sent(asking) == shown("FILED")
    committee = asking.by(DECIDER)
    assert (await APPOINT.sent(committee, members=["tuti", "tono", "tuti"]))["code"] == "PANEL_TOO_SMALL"
    for involved in ("budi", "sari", "dina", "dewi"):
        assert (await APPOINT.sent(committee, members=[*PANEL, involved]))["code"] == "PANEL_INVOLVED"
    assert await APPOINT.sent(committee) == shown("IN_REVIEW")
    assert await DECIDE.sent(asking.by(TUTI), verdict=verdict) == shown(status, decision)


async def test_a_candidate_whose_appeal_was_upheld_gets_the_certificate(asking: Asking) -> None:
    await (await filing(asking)).sent(asking)
    await APPOINT.sent(asking.by(DECIDER))
    await DECIDE.sent(asking.by(TUTI))
    assessment = await Assessment.get(decided_by="tuti")
    issued = await issue_certificate(asking.small.register, OFFICER, NOW, IssueCertificate("issue-2", assessment.id))
    assert issued.registration_number == "TIK.9001.00001.2026"


async def test_what_is_not_appealed_against(asking: Asking) -> None:
    act = await filing(asking)
    before = await State.read()
    assert (await act.sent(asking, assessmentId=asking.assessment_id))["code"] == "NOTHING_TO_APPEAL"
    assert await State.read() == before
    await act.sent(asking)
    assert (await act.sent(asking, idempotencyKey="a-2"))["code"] == "APPEAL_OPEN"
    assert await WITHDRAW.sent(asking) == shown("WITHDRAWN")
    assert (await act.sent(asking, idempotencyKey="a-3"))["appeal"]["number"] == "BDG-000002"


async def test_appeals_are_seen_by_the_lsp_and_bnsp_only(asking: Asking) -> None:
    await (await filing(asking)).sent(asking)
    seen = {"appeals": {"nodes": [{"number": "BDG-000001", "grounds": "Bukti tidak dilihat"}]}}
    assert await asking.ask(LIST, lsp=LSP) == seen
    assert await asking.by(CALLERS["bnsp"]).ask(LIST) == seen
    assert await asking.refused(LIST) == "NOT_PERMITTED"
    assert await asking.by(CALLERS["other"]).refused(LIST, lsp=LSP) == "NOT_PERMITTED"
    assert await asking.by(CALLERS["public"]).refused(LIST, lsp=LSP) == "UNAUTHENTICATED"
