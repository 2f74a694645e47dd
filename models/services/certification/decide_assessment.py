"""The LSP's technical committee decides about assessments (pleno komite teknis, keputusan)."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.assessments import (
    AssessmentAlreadyDecided,
    AssessmentStatus,
    Outcome,
    check_decided_by_another,
    check_decision,
)
from models.rules.events import EventKind, SubjectKind
from models.rules.permissions import check_acts_for
from models.rules.violations import NotFound, check_changed
from models.services.events import NewEvent, record_events
from models.services.lookups import AT_ONCE, chunks
from models.services.people.assessor_terms import AssessorRecords, assessor_records
from models.services.register import Register
from models.tables.assessments import Assessment, AssessmentAssessor, UnitResult


@dataclass(frozen=True, slots=True)
class DecideAssessment:
    """One decision."""

    assessment_id: int
    decision: Outcome


@dataclass(frozen=True, slots=True)
class _Deciding:
    """What the decisions need to know."""

    assessments: Mapping[int, Assessment]
    assessor_ids: Mapping[int, Sequence[int]]
    assessors: AssessorRecords
    outcomes: Mapping[int, Sequence[Outcome]]


async def decide_assessment(register: Register, actor: Actor, now: datetime, request: DecideAssessment) -> None:
    """Decide about one assessment; see `decide_assessments`."""
    await decide_assessments(register, actor, now, [request])


async def decide_assessments(
    _register: Register, actor: Actor, now: datetime, requests: Sequence[DecideAssessment]
) -> None:
    """Decide about assessments, all or none. The caller is the one who decides.

    Raises NotFound, NotPermitted, AssessmentAlreadyDecided, DecidedByAssessor, RecommendationContradictsUnits,
    UnitsNotAssessed.
    """
    async with in_transaction():
        deciding = await _read([each.assessment_id for each in requests])
        for each in requests:
            _check_may_decide(actor, each, deciding)
        for outcome in Outcome:
            await _store(actor, now, outcome, [each.assessment_id for each in requests if each.decision is outcome])
        await record_events(actor, now, [_event(each) for each in requests])


def _check_may_decide(actor: Actor, request: DecideAssessment, deciding: _Deciding) -> None:
    row = deciding.assessments.get(request.assessment_id)
    if row is None:
        raise NotFound("assessment", str(request.assessment_id))
    check_acts_for(actor, row.lsp.licence_number, Role.LSP_DECIDER)
    if row.status is not AssessmentStatus.RECOMMENDED:
        raise AssessmentAlreadyDecided(str(row.id))
    check_decided_by_another(str(row.id), actor.subject, deciding.assessors.names(deciding.assessor_ids[row.id]))
    check_decision(str(row.id), request.decision, deciding.outcomes[row.id])


async def _read(ids: Sequence[int]) -> _Deciding:
    assessments: dict[int, Assessment] = {}
    assessor_ids: dict[int, list[int]] = defaultdict(list)
    outcomes: dict[int, list[Outcome]] = defaultdict(list)
    for some in chunks(ids, AT_ONCE):
        held = Assessment.filter(id__in=some).order_by("id").select_for_update(of=("assessment",))  # from corrections
        assessments |= {row.id: row for row in await held.select_related("lsp")}
        for link in await AssessmentAssessor.filter(assessment_id__in=some):
            assessor_ids[link.assessment_id].append(link.assessor_id)
        for result in await UnitResult.filter(assessment_id__in=some):
            outcomes[result.assessment_id].append(result.outcome)
    assessors = await assessor_records([each for some_ids in assessor_ids.values() for each in some_ids])
    return _Deciding(assessments, assessor_ids, assessors, outcomes)


async def _store(actor: Actor, now: datetime, decision: Outcome, ids: Sequence[int]) -> None:
    for some in chunks(ids, AT_ONCE):
        undecided = Assessment.filter(id__in=some, status=AssessmentStatus.RECOMMENDED)
        changed = await undecided.update(
            status=AssessmentStatus.DECIDED, decision=decision, decided_by=actor.subject, decided_at=now
        )
        check_changed(changed == len(some), "assessment", ", ".join(map(str, some)))


def _event(request: DecideAssessment) -> NewEvent:
    details = {"decision": request.decision.value}
    return NewEvent(EventKind.ASSESSMENT_DECIDED, SubjectKind.ASSESSMENT, str(request.assessment_id), details=details)
