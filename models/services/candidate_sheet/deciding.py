"""The LSP's committee decides about the candidates of a sheet in one act: as the sheet says, row by row."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from models.rules.actors import Actor, Role
from models.rules.assessments import AssessmentStatus, DecidedByAssessor, Outcome, check_decided_by_another
from models.rules.violations import InvalidInput
from models.services.candidate_sheet.lookups import sheet_for
from models.services.candidate_sheet.report import OnProgress, Progress, nobody_watches
from models.services.certification.decide_assessment import DecideAssessment, decide_assessments
from models.services.lookups import AT_ONCE, chunks
from models.services.people.assessor_terms import names_of
from models.services.register import Register
from models.tables.assessments import AssessmentAssessor
from models.tables.candidate_sheets import CandidateSheet, CandidateSheetRow

DECIDED_AT_ONCE = 500  # in one transaction


@dataclass(frozen=True, slots=True)
class DecideCandidateSheet:
    """Which sheet, which rows are left for another decision, and whom the committee does not find competent."""

    number: str
    except_rows: frozenset[int] = frozenset()
    not_yet_competent_rows: frozenset[int] = frozenset()
    """Decided as BK, also where the sheet says K."""


@dataclass(frozen=True, slots=True)
class SheetDecision:
    """What was decided, and what was not."""

    decided: int
    left: tuple[int, ...]
    """Rows that the caller left out, or may not decide about: he or she assessed them."""


async def decide_candidate_sheet(
    register: Register,
    actor: Actor,
    now: datetime,
    request: DecideCandidateSheet,
    on_progress: OnProgress = nobody_watches,
) -> SheetDecision:
    """Decide about every candidate of a sheet about whom nobody has decided: K where it says K, BK where it says BK.

    Rows that the caller assessed are left to somebody else. Repeated, it goes on where it stopped. Raises
    NotPermitted, NotFound, InvalidInput, ConcurrentChange.
    """
    sheet = await sheet_for(actor, request.number, Role.LSP_DECIDER)
    await _check_rows(sheet, request)
    undecided = CandidateSheetRow.filter(sheet_id=sheet.id, assessment__status=AssessmentStatus.RECOMMENDED)
    rows = await undecided.select_related("assessment").order_by("row")
    mine = request.except_rows | await _assessed_by(actor, rows)
    decisions = [DecideAssessment(row.assessment_id, _decision(row, request)) for row in rows if row.row not in mine]
    done = 0
    for some in chunks(decisions, DECIDED_AT_ONCE):
        await decide_assessments(register, actor, now, some)
        done += len(some)
        on_progress(Progress(done, len(decisions)))
    return SheetDecision(len(decisions), tuple(row.row for row in rows if row.row in mine))


async def _check_rows(sheet: CandidateSheet, request: DecideCandidateSheet) -> None:
    """Raises InvalidInput for a row without a candidate: somebody else would be found competent instead."""
    named = request.not_yet_competent_rows
    known = await CandidateSheetRow.filter(sheet_id=sheet.id, row__in=sorted(named)).values_list("row", flat=True)
    if unknown := named - set(known):
        rows = ", ".join(map(str, sorted(unknown)))
        raise InvalidInput("notYetCompetentRows", f"no candidate was recorded with row {rows} of {sheet.number}")
    if both := named & request.except_rows:
        raise InvalidInput("notYetCompetentRows", f"row {min(both)} is left for another decision")


def _decision(row: CandidateSheetRow, request: DecideCandidateSheet) -> Outcome:
    is_refused = row.row in request.not_yet_competent_rows
    return Outcome.NOT_YET_COMPETENT if is_refused else row.assessment.recommendation


async def _assessed_by(actor: Actor, rows: Sequence[CandidateSheetRow]) -> frozenset[int]:
    """Return the rows whose assessors go by the caller's name."""
    names: dict[int, set[str]] = defaultdict(set)
    for some in chunks([row.assessment_id for row in rows], AT_ONCE):
        for link in await AssessmentAssessor.filter(assessment_id__in=some).select_related("assessor"):
            names[link.assessment_id] |= names_of(link.assessor)
    return frozenset(row.row for row in rows if not _may_decide(actor, row, names[row.assessment_id]))


def _may_decide(actor: Actor, row: CandidateSheetRow, names: set[str]) -> bool:
    try:
        check_decided_by_another(str(row.assessment_id), actor.subject, names)
    except DecidedByAssessor:
        return False
    return True
