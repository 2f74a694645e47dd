"""Assessments are stored, however they come: one by one, or some thousands of a sheet."""

from collections import defaultdict
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from models.rules.actors import Actor
from models.rules.assessments import AssessmentMethod, AssessmentStatus, Outcome
from models.services.insert_rows import NewRow, insert_rows
from models.services.lookups import AT_ONCE, chunks
from models.tables.assessments import Assessment, AssessmentAssessor, UnitResult
from models.tables.events import EventChainHead


@dataclass(frozen=True, slots=True)
class NewAssessment:
    """What was assessed, with the recommendation; checked already."""

    lsp_id: int
    scheme_version_id: int
    site_id: int
    holder_id: int
    methods: frozenset[AssessmentMethod]
    assessed_on: date
    recommendation: Outcome
    assessor_ids: tuple[int, ...]
    units: tuple[tuple[int, Outcome], ...]
    """Each unit's id with its result."""


async def store_assessments(actor: Actor, now: datetime, assessments: Sequence[NewAssessment]) -> list[int]:
    """Store assessments with their assessors and unit results, and return their ids in the same order.

    It runs in the caller's transaction.
    """
    ids = await _inserted(actor, now, assessments)
    pairs = list(zip(assessments, ids, strict=True))
    assessors = [
        {"assessment_id": assessment_id, "assessor_id": assessor_id}
        for each, assessment_id in pairs
        for assessor_id in each.assessor_ids
    ]
    units = [
        {"assessment_id": assessment_id, "unit_id": unit_id, "outcome": outcome}
        for each, assessment_id in pairs
        for unit_id, outcome in each.units
    ]
    await insert_rows(AssessmentAssessor, assessors)
    await insert_rows(UnitResult, units)
    return ids


async def _inserted(actor: Actor, now: datetime, assessments: Sequence[NewAssessment]) -> list[int]:
    """Insert at once and find the ids again: they are the new ones of their holders, for nobody else adds any.

    Two new assessments of one holder that agree in everything looked at here differ in nothing but their assessors
    and units, which are linked afterwards; so it does not matter which of two ids either gets.
    """
    holder_ids = sorted({each.holder_id for each in assessments})
    await EventChainHead.select_for_update().get(id=1)  # every act that adds one waits here before it commits
    known = {row.id async for row in _of_holders(holder_ids)}
    await insert_rows(Assessment, [_row(actor, now, each) for each in assessments])
    fresh: dict[object, list[int]] = defaultdict(list)
    async for row in _of_holders(holder_ids):
        if row.id not in known:
            fresh[_looked_at(row)].append(row.id)
    return [fresh[_looked_at(each)].pop() for each in assessments]


async def _of_holders(holder_ids: Sequence[int]) -> AsyncIterator[Assessment]:
    for some in chunks(holder_ids, AT_ONCE):
        for row in await Assessment.filter(holder_id__in=some).order_by("-id"):
            yield row


def _looked_at(each: NewAssessment | Assessment) -> object:
    return (
        each.holder_id,
        each.lsp_id,
        each.scheme_version_id,
        each.site_id,
        each.assessed_on,
        each.recommendation,
        each.methods,
    )


def _row(actor: Actor, now: datetime, each: NewAssessment) -> NewRow:
    return {
        "lsp_id": each.lsp_id,
        "scheme_version_id": each.scheme_version_id,
        "site_id": each.site_id,
        "holder_id": each.holder_id,
        "methods": each.methods,
        "assessed_on": each.assessed_on,
        "status": AssessmentStatus.RECOMMENDED,
        "recommendation": each.recommendation,
        "recorded_by": actor.subject,
        "recorded_at": now,
    }
