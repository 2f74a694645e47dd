"""Candidates for assessor as they are looked up and listed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from models.queries.filters import EVERYTHING, Expression, criteria
from models.queries.pages import Page, PageRequest, read_page
from models.queries.rows import row_of, rows_of
from models.rules.assessor_candidates import AssessorCandidateStatus, AssessorSponsor
from models.tables.assessor_candidates import AssessorCandidate


@dataclass(frozen=True, slots=True)
class AssessorCandidateRow:
    """One candidate with the province."""

    id: int
    number: str
    name: str
    sponsor_kind: AssessorSponsor
    sponsor_name: str
    verification_sheet: str | None
    status: AssessorCandidateStatus
    trained_on: date | None
    tested_on: date | None
    assessor_id: int | None
    province__kemendagri_code: str
    province__iso_code: str
    province__name_id: str
    province__name_en: str


async def assessor_candidate_by_number(number: str) -> AssessorCandidateRow | None:
    """The candidate with this number."""
    rows = AssessorCandidate.filter(number=number)
    return await row_of(rows, AssessorCandidateRow)


async def assessor_candidates_by_id(ids: Collection[int]) -> Sequence[AssessorCandidateRow]:
    """Candidates by id, in any order."""
    rows = AssessorCandidate.filter(id__in=list(ids))
    return await rows_of(rows, AssessorCandidateRow)


async def assessor_candidate_page(request: PageRequest, where: Expression = EVERYTHING) -> Page[AssessorCandidateRow]:
    """A page of candidates."""
    return await read_page(AssessorCandidate.filter(criteria(where)), request, AssessorCandidateRow)
