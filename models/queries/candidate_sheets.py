"""Candidate sheets with their reports, and the schedules that they name."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tortoise.functions import Count

from models.queries.pages import Page, PageRequest, read_page
from models.queries.rows import row_of, rows_of
from models.rules.assessments import AssessmentMethod, AssessmentStatus, Outcome
from models.rules.certificates import CertificateStatus
from models.rules.validity import expiry
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
class SheetCandidateRow:
    """One candidate of a sheet."""

    id: int
    row: int
    assessment_id: int


@dataclass(frozen=True, slots=True)
class CandidateSheetCounts:
    """How far the candidates of a sheet have come."""

    recorded: int = 0
    decided: int = 0
    competent: int = 0
    certified: int = 0


@dataclass(frozen=True, slots=True)
class Days:
    """From a day to a day, both included; open where there is none."""

    since: date | None = None
    until: date | None = None


async def assessment_schedules_by_id(ids: Collection[int]) -> Sequence[AssessmentScheduleRow]:
    """Schedules by id, in any order."""
    return await rows_of(AssessmentSchedule.filter(id__in=list(ids)), AssessmentScheduleRow)


async def assessment_schedule_page(
    request: PageRequest, licence_number: str | None, days: Days
) -> Page[AssessmentScheduleRow]:
    """A page of the schedules of one LSP, or of all, that have a day within the days."""
    query = AssessmentSchedule.all()
    if licence_number is not None:
        query = query.filter(lsp__licence_number=licence_number)
    if days.since is not None:
        query = query.filter(to_date__gte=days.since)
    if days.until is not None:
        query = query.filter(from_date__lte=days.until)
    return await read_page(query, request, AssessmentScheduleRow)


async def candidate_sheet_page(
    request: PageRequest, licence_number: str | None, days: Days, *, is_finished: bool | None
) -> Page[CandidateSheetEntry]:
    """A page of the sheets of one LSP, or of all, whose import began within the days."""
    query = CandidateSheet.all()
    if licence_number is not None:
        query = query.filter(lsp__licence_number=licence_number)
    if is_finished is not None:
        query = query.filter(finished_at__isnull=not is_finished)
    if days.since is not None:
        query = query.filter(begun_at__gte=expiry(days.since - timedelta(days=1)))
    if days.until is not None:
        query = query.filter(begun_at__lt=expiry(days.until))
    return await read_page(query, request, CandidateSheetEntry)


async def candidate_sheet_by_number(number: str) -> CandidateSheetEntry | None:
    """The sheet of a number."""
    return await row_of(CandidateSheet.filter(number=number), CandidateSheetEntry)


async def candidate_sheet_findings(sheet_id: int, request: PageRequest) -> Page[CandidateSheetFindingRow]:
    """A page of what was found wrong with a sheet."""
    query = CandidateSheetFinding.filter(sheet_id=sheet_id)
    return await read_page(query, request, CandidateSheetFindingRow)


async def sheet_candidates(sheet_id: int, request: PageRequest, *, is_decided: bool | None) -> Page[SheetCandidateRow]:
    """A page of the candidates that were recorded with a sheet: all, or only those of one state."""
    query = CandidateSheetRow.filter(sheet_id=sheet_id)
    if is_decided is not None:
        status = AssessmentStatus.DECIDED if is_decided else AssessmentStatus.RECOMMENDED
        query = query.filter(assessment__status=status)
    return await read_page(query, request, SheetCandidateRow)


async def certificates_of_sheet(number: str) -> Sequence[str]:
    """The registration numbers of a sheet's certificates that hold, in the order of its rows."""
    rows = CandidateSheetRow.filter(sheet__number=number, assessment__certificates__status=CertificateStatus.ACTIVE)
    found = await rows.order_by("row").values_list("assessment__certificates__registration_number", flat=True)
    return [str(each) for each in found]


async def counts_by_sheet(sheet_ids: Collection[int]) -> Mapping[int, CandidateSheetCounts]:
    """Count the candidates of each of some sheets."""
    rows = CandidateSheetRow.filter(sheet_id__in=list(sheet_ids))
    columns = ("sheet_id", "assessment__status", "assessment__decision")
    counted: dict[int, list[tuple[str, str | None, int]]] = defaultdict(list)
    for sheet_id, *stage in await rows.annotate(count=Count("id")).group_by(*columns).values_list(*columns, "count"):
        counted[sheet_id].append(tuple(stage))
    signed = [status for status in CertificateStatus if status is not CertificateStatus.INTENDED]
    of_signed = rows.filter(assessment__decision=Outcome.COMPETENT, assessment__certificates__status__in=signed)
    certified = of_signed.annotate(count=Count("assessment_id", distinct=True)).group_by("sheet_id")
    certificates = dict(await certified.values_list("sheet_id", "count"))
    return {each: _counts(counted[each], certificates.get(each, 0)) for each in sheet_ids}


def _counts(stages: Sequence[tuple[str, str | None, int]], certified: int) -> CandidateSheetCounts:
    return CandidateSheetCounts(
        recorded=sum(count for _, _, count in stages),
        decided=sum(count for status, _, count in stages if status == AssessmentStatus.DECIDED),
        competent=sum(count for _, decision, count in stages if decision == Outcome.COMPETENT),
        certified=certified,
    )
