import asyncio
from datetime import timedelta

import pytest

from models.rules.actors import Actor, Role
from models.rules.assessments import (
    AssessmentAlreadyDecided,
    DecidedByAssessor,
    Outcome,
    RecommendationContradictsUnits,
)
from models.rules.violations import ConcurrentChange, NotFound, NotPermitted
from models.services.certification.decide_assessment import DecideAssessment, decide_assessment, decide_assessments
from models.tables.assessments import Assessment, UnitResult
from models.tables.events import Event
from tests.models.services.refusals import refuses
from tests.register import (
    ASSESSOR_DECIDER,
    BUDI,
    CERTIFICATION,
    DECIDER,
    LSP,
    NOW,
    OFFICER,
    OTHER_DECIDER,
    SmallRegister,
    person,
    recorded_assessment,
)

K, BK = Outcome.COMPETENT, Outcome.NOT_YET_COMPETENT


@pytest.mark.parametrize("decision", Outcome)
async def test_a_decision_is_stored_with_its_decider(small: SmallRegister, decision: Outcome) -> None:
    assessment_id = await recorded_assessment(small.register, 2, person(2))
    await decide_assessment(small.register, DECIDER, NOW, DecideAssessment(assessment_id, decision))
    row = await Assessment.get(id=assessment_id)
    assert (row.status, row.decision, row.decided_by, row.decided_at) == ("DECIDED", decision, "dina", NOW)
    event = await Event.all().order_by("-sequence").first()
    assert event is not None
    assert (event.kind, event.details) == ("ASSESSMENT_DECIDED", f'{{"decision":"{decision.value}"}}')


@pytest.mark.parametrize("subject", ["budi", BUDI])
async def test_who_assessed_does_not_decide(small: SmallRegister, subject: str) -> None:
    assessment_id = await recorded_assessment(small.register, 2, person(2))
    assessor = Actor(subject, frozenset({Role.LSP_DECIDER}), lsp=LSP)
    async with refuses(DecidedByAssessor):
        await decide_assessment(small.register, assessor, NOW, DecideAssessment(assessment_id, K))
    assert ASSESSOR_DECIDER.subject == "budi"


async def test_a_decision_stands(small: SmallRegister) -> None:
    async with refuses(AssessmentAlreadyDecided):
        await decide_assessment(small.register, DECIDER, NOW, DecideAssessment(small.assessment_id, BK))


async def test_a_failed_unit_is_not_outvoted(small: SmallRegister) -> None:
    assessment_id = await recorded_assessment(small.register, 2, person(2))
    await UnitResult.filter(assessment_id=assessment_id).update(outcome=BK)
    await Assessment.filter(id=assessment_id).update(recommendation=BK)
    async with refuses(RecommendationContradictsUnits):
        await decide_assessment(small.register, DECIDER, NOW, DecideAssessment(assessment_id, K))


async def test_many_are_decided_all_or_none(small: SmallRegister) -> None:
    ids = [await recorded_assessment(small.register, each, person(each)) for each in range(2, 6)]
    decisions = [DecideAssessment(each, BK if each % 2 else K) for each in ids]
    async with refuses(AssessmentAlreadyDecided):
        await decide_assessments(small.register, DECIDER, NOW, [*decisions, DecideAssessment(small.assessment_id, K)])
    await decide_assessments(small.register, DECIDER, NOW, decisions)
    stored = dict(await Assessment.filter(id__in=ids).values_list("id", "decision"))
    assert stored == {each.assessment_id: each.decision for each in decisions}


async def test_two_committees_at_once_decide_once(small: SmallRegister) -> None:
    assessment_id = await recorded_assessment(small.register, 2, person(2))
    later = NOW + timedelta(seconds=1)
    answers = await asyncio.gather(
        decide_assessment(small.register, DECIDER, NOW, DecideAssessment(assessment_id, K)),
        decide_assessment(small.register, DECIDER, later, DecideAssessment(assessment_id, BK)),
        return_exceptions=True,
    )
    refused = [each for each in answers if each is not None]
    assert len(refused) == 1
    assert isinstance(refused[0], AssessmentAlreadyDecided | ConcurrentChange)
    assert await Event.filter(kind="ASSESSMENT_DECIDED", subject=str(assessment_id)).count() == 1


@pytest.mark.parametrize("actor", [Actor.public(), OFFICER, OTHER_DECIDER, CERTIFICATION])
async def test_only_a_decider_of_the_lsp_decides(small: SmallRegister, actor: Actor) -> None:
    assessment_id = await recorded_assessment(small.register, 2, person(2))
    async with refuses(NotPermitted):
        await decide_assessment(small.register, actor, NOW, DecideAssessment(assessment_id, K))


async def test_an_unknown_assessment_is_not_found(small: SmallRegister) -> None:
    async with refuses(NotFound):
        await decide_assessment(small.register, DECIDER, NOW, DecideAssessment(999, K))
