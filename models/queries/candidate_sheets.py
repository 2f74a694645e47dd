"""Candidate sheets with their reports, and the schedules that they name."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime

from models.queries.pages import Page, PageRequest, read_page
from models.rules.assessments import AssessmentMethod, AssessmentStatus, Outcome
from models.rules.certificates import CertificateStatus
from models.tables.assessment_schedules import AssessmentSchedule
from models.tables.candidate_sheets import CandidateSheet, CandidateSheetFinding, CandidateSheetRow


@dataclass(frozen=True, slots=True)
class AssessmentScheduleRow:
    """One schedule."""

    id: int
    lsp_id: int
    code: str
    scheme_version_id: int
    site__code: str
    methods: frozenset[AssessmentMethod]
    from_date: date
    to_date: date


@dataclass(frozen=True, slots=True)
class CandidateSheetEntry:
    """One sheet."""

    id: int
    number: str
    lsp_id: int
    lsp__licence_number: str
    file_name: str
    digest: str
    row_count: int
    begun_at: datetime
    finished_at: datetime | None


@dataclass(frozen=True, slots=True)
class CandidateSheetFindingRow:
    """Something that the last import of a sheet found."""

    id: int
    row: int
    letter: str
    column: str | None
    reason: str
    detail: str


@dataclass(frozen=True, slots=True)
class CandidateSheetCounts:
    """How far the candidates of a sheet have come."""

    recorded: int
    decided: int
    competent: int
    certified: int


_SCHEDULE = tuple(each.name for each in fields(AssessmentScheduleRow))
_SHEET = tuple(each.name for each in fields(CandidateSheetEntry))
_FINDING = tuple(each.name for each in fields(CandidateSheetFindingRow))


async def assessment_schedules_by_id(ids: Collection[int]) -> Sequence[AssessmentScheduleRow]:
    """Schedules by id, in any order."""
    rows = await AssessmentSchedule.filter(id__in=list(ids)).values_list(*_SCHEDULE)
    return [AssessmentScheduleRow(*values) for values in rows]


async def candidate_sheet_by_number(number: str) -> CandidateSheetEntry | None:
    """The sheet of a number."""
    rows = await CandidateSheet.filter(number=number).values_list(*_SHEET)
    return next((CandidateSheetEntry(*values) for values in rows), None)


async def candidate_sheet_findings(sheet_id: int, request: PageRequest) -> Page[CandidateSheetFindingRow]:
    """A page of what was found wrong with a sheet."""
    query = CandidateSheetFinding.filter(sheet_id=sheet_id)
    return await read_page(query, request, _FINDING, CandidateSheetFindingRow)


async def candidate_sheet_counts(sheet_id: int) -> CandidateSheetCounts:
    """Count the candidates of a sheet."""
    rows = CandidateSheetRow.filter(sheet_id=sheet_id)
    competent = rows.filter(assessment__decision=Outcome.COMPETENT)
    signed = [status for status in CertificateStatus if status is not CertificateStatus.INTENDED]
    return CandidateSheetCounts(
        recorded=await rows.count(),
        decided=await rows.filter(assessment__status=AssessmentStatus.DECIDED).count(),
        competent=await competent.count(),
        certified=await competent.filter(assessment__certificates__status__in=signed).distinct().count(),
    )
