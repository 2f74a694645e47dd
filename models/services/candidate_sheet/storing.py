"""The good rows of one step of an import are stored: persons, assessments, rows and events."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from models.rules.actors import Actor
from models.rules.applications import AppliedFor
from models.rules.assessments import Outcome
from models.rules.candidate_sheet.readings import Candidate
from models.rules.events import EventKind, SubjectKind
from models.services.applications.advance_application import AssessedCandidate
from models.services.candidate_sheet.context import CIRCUMSTANCES, SheetContext, StoredCandidate
from models.services.certification.stored_assessments import NewAssessment, correct_assessment, store_assessments
from models.services.events import NewEvent
from models.services.holders.register_holder import HolderDetails, store_holders
from models.services.insert_rows import insert_rows
from models.services.lookups import scheme_name
from models.services.register import Register
from models.tables.candidate_sheets import CandidateSheet, CandidateSheetRow
from models.tables.holders import Holder


@dataclass(frozen=True, slots=True)
class Storing:
    """Who stores rows of which sheet, and when."""

    register: Register
    actor: Actor
    now: datetime
    sheet: CandidateSheet


@dataclass(frozen=True, slots=True)
class Stored:
    """What was stored: what there is to record of it, and whose applications it may end."""

    events: Sequence[NewEvent] = ()
    assessed: Sequence[AssessedCandidate] = ()


async def store_candidates(storing: Storing, candidates: Sequence[Candidate], context: SheetContext) -> Stored:
    """Store candidates in the running transaction."""
    people = [_person(each) for each in candidates]
    holders = await store_holders(storing.register, storing.now, people)
    new = [_assessment(each, holders[each.national_id].id, context) for each in candidates]
    ids = await store_assessments(storing.actor, storing.now, new)
    triples = list(zip(candidates, new, ids, strict=True))
    rows = [_row(storing.sheet, each, assessment.holder_id, number, context) for each, assessment, number in triples]
    await insert_rows(CandidateSheetRow, rows)
    events = [_event(storing.sheet, each, number, context) for each, _, number in triples]
    return Stored(events, [_assessed(assessment, number) for _, assessment, number in triples])


async def correct_candidate(
    storing: Storing, each: Candidate, stored: StoredCandidate, context: SheetContext
) -> NewEvent:
    """Correct what was recorded of a candidate about whom nobody has decided, and return what there is to record of it.

    Raises ConcurrentChange when somebody has decided meanwhile.
    """
    holder = context.holders[each.row]
    corrected = _assessment(each, holder.id, context)
    await correct_assessment(storing.actor, storing.now, stored.assessment_id, corrected)
    await CandidateSheetRow.filter(assessment_id=stored.assessment_id).update(**_circumstances(each))
    if not holder.is_known_elsewhere:
        await Holder.filter(id=holder.id, erased_at=None).update(name=each.name, sex=each.sex)
    event = _event(storing.sheet, each, stored.assessment_id, context)
    details = {**event.details, "on": each.assessed_on.isoformat()}
    return replace(event, kind=EventKind.ASSESSMENT_CORRECTED, details=details)


def _person(each: Candidate) -> HolderDetails:
    return HolderDetails(each.name, each.national_id, each.sex, each.birth_date, each.birth_place)


def _assessment(each: Candidate, holder_id: int, context: SheetContext) -> NewAssessment:
    """A sheet says nothing of units. Who is competent is so in every core unit; of the others nothing is known."""
    schedule = context.schedules[each.schedule]
    units = context.core_units[schedule.scheme_version_id] if each.result is Outcome.COMPETENT else ()
    return NewAssessment(
        lsp_id=context.lsp.id,
        scheme_version_id=schedule.scheme_version_id,
        site_id=schedule.site_id,
        holder_id=holder_id,
        methods=schedule.methods,
        assessed_on=each.assessed_on,
        recommendation=each.result,
        assessor_ids=tuple(context.assessor_ids[number] for number in each.assessors),
        units=tuple((unit_id, Outcome.COMPETENT) for unit_id in units),
    )


def _assessed(assessment: NewAssessment, assessment_id: int) -> AssessedCandidate:
    applied = AppliedFor(assessment.holder_id, assessment.lsp_id, assessment.scheme_version_id)
    return AssessedCandidate(applied, assessment_id, assessment.assessed_on)


def _row(
    sheet: CandidateSheet, each: Candidate, holder_id: int, assessment_id: int, context: SheetContext
) -> dict[str, object]:
    return {
        "sheet_id": sheet.id,
        "row": each.row,
        "schedule_id": context.schedules[each.schedule].id,
        "holder_id": holder_id,
        "assessment_id": assessment_id,
        **_circumstances(each),
    }


def _circumstances(each: Candidate) -> dict[str, object]:
    return {column: getattr(each, column) for column in CIRCUMSTANCES}


def _event(sheet: CandidateSheet, each: Candidate, assessment_id: int, context: SheetContext) -> NewEvent:
    details = {
        "lsp": context.lsp.licence_number,
        "scheme": scheme_name(context.schedules[each.schedule].scheme_version),
        "assessors": list(each.assessors),
        "recommendation": each.result.value,
        "sheet": sheet.number,
        "row": each.row,
    }
    reason = f"sheet {sheet.digest}"
    return NewEvent(EventKind.ASSESSMENT_RECORDED, SubjectKind.ASSESSMENT, str(assessment_id), reason, details)
