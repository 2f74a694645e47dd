"""Assessments are stored, however they come: one by one, or some thousands of a sheet."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from models.rules.actors import Actor
from models.rules.assessments import AssessmentMethod, AssessmentStatus, Outcome
from models.rules.violations import check_changed
from models.services.insert_rows import NewRow, insert_rows
from models.services.lookups import AT_ONCE, chunks
from models.tables.assessments import Assessment, AssessmentAssessor, UnitResult
from models.tables.events import EventChainHead

CORRECTED = ("assessed_on", "recommendation", "recorded_by", "recorded_at")
LOOKED_AT = ("holder_id", "lsp_id", "scheme_version_id", "site_id", "assessed_on", "recommendation")


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
    await store_results(list(zip(assessments, ids, strict=True)))
    return ids


async def correct_assessment(actor: Actor, now: datetime, assessment_id: int, corrected: NewAssessment) -> None:
    """Put what is right in the place of what was recorded, in the caller's transaction.

    Raises ConcurrentChange when somebody has decided about it meanwhile.
    """
    undecided = Assessment.filter(id=assessment_id, status=AssessmentStatus.RECOMMENDED)
    row = _row(actor, now, corrected)
    changed = await undecided.update(**{name: row[name] for name in CORRECTED})
    check_changed(changed, "assessment", str(assessment_id))
    for table in (AssessmentAssessor, UnitResult):
        await table.filter(assessment_id=assessment_id).delete()
    await store_results([(corrected, assessment_id)])


async def store_results(pairs: Sequence[tuple[NewAssessment, int]]) -> None:
    """Store who assessed, and the results of the units, of assessments with these ids."""
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


async def _inserted(actor: Actor, now: datetime, assessments: Sequence[NewAssessment]) -> list[int]:
    """Insert at once and find the ids again: they are the new ones of their holders, for nobody else adds any.

    Two new ones may agree in all that is looked at, of two schedules with other methods. Ids are given in the order in
    which rows are inserted, so each gets its own.
    """
    holder_ids = sorted({each.holder_id for each in assessments})
    await EventChainHead.select_for_update().get(id=1)  # every act that adds one waits here before it commits
    known = {assessment_id for assessment_id, _ in await _of_holders(holder_ids)}
    await insert_rows(Assessment, [_row(actor, now, each) for each in assessments])
    fresh: dict[object, list[int]] = defaultdict(list)
    for assessment_id, looked_at in await _of_holders(holder_ids):
        if assessment_id not in known:
            fresh[looked_at].append(assessment_id)
    return [fresh[tuple(getattr(each, name) for name in LOOKED_AT)].pop(0) for each in assessments]


async def _of_holders(holder_ids: Sequence[int]) -> list[tuple[int, tuple[object, ...]]]:
    """Return the assessments of some holders: the id of each, with what is looked at."""
    found: list[tuple[int, tuple[object, ...]]] = []
    for some in chunks(holder_ids, AT_ONCE):
        rows = Assessment.filter(holder_id__in=some).order_by("id").values_list("id", *LOOKED_AT)
        found += [(values[0], tuple(values[1:])) for values in await rows]
    return found


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
