"""Master assessors and candidates as they are looked up and listed, with their internship."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.queries.filters import EVERYTHING, Expression, criteria
from models.queries.pages import Page, PageRequest, read_page
from models.queries.rows import rows_by, rows_of
from models.queries.sql_pages import read_sql_page
from models.rules.master_assessors import (
    MIN_EXAMINING,
    MIN_TEACHING,
    InternshipKind,
    MasterAssessorStatus,
)
from models.tables.master_assessors import InternshipSession, MasterAssessor


@dataclass(frozen=True, slots=True)
class MasterAssessorRow:
    """One entry among the master assessors."""

    id: int
    assessor_id: int
    training_year: int
    status: MasterAssessorStatus
    certificate_valid_from: date | None
    certificate_valid_until: date | None


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One session of an internship."""

    id: int
    candidate_id: int
    kind: InternshipKind
    held_on: date
    place: str
    supervisor__assessor_id: int
    evidence_reference: str


@dataclass(frozen=True, slots=True)
class EligibleRow:
    """A candidate who has done the internship and is not proposed yet."""

    id: int
    teaching: int
    examining: int


ELIGIBLE = """
SELECT m.id, COUNT(CASE WHEN i.kind = 'TEACHING' THEN 1 END) AS teaching,
    COUNT(CASE WHEN i.kind = 'EXAMINING' THEN 1 END) AS examining
FROM master_assessor m JOIN internship_session i ON i.candidate_id = m.id
WHERE m.status = 'INTERN'
GROUP BY m.id
HAVING COUNT(CASE WHEN i.kind = 'TEACHING' THEN 1 END) >= :teaching
    AND COUNT(CASE WHEN i.kind = 'EXAMINING' THEN 1 END) >= :examining
"""


async def master_assessor_by_registration_number(registration_number: str) -> MasterAssessorRow | None:
    """The entry of an assessor with this canonical number."""
    return next(iter(await _rows(assessor__registration_number=registration_number)), None)


async def master_assessors_by_id(ids: Collection[int]) -> Sequence[MasterAssessorRow]:
    """Entries by id, in any order."""
    return await _rows(id__in=list(ids))


async def master_assessor_page(request: PageRequest, where: Expression = EVERYTHING) -> Page[MasterAssessorRow]:
    """A page of master assessors and candidates."""
    return await read_page(MasterAssessor.filter(criteria(where)), request, MasterAssessorRow)


async def eligible_candidates(request: PageRequest) -> Page[EligibleRow]:
    """Candidates in the internship who have enough sessions of both kinds."""
    return await read_sql_page(ELIGIBLE, request, EligibleRow, teaching=MIN_TEACHING, examining=MIN_EXAMINING)


async def sessions_by_candidate(candidate_ids: Collection[int]) -> Mapping[int, Sequence[SessionRow]]:
    """The sessions of some candidates, in the order of their days."""
    rows = InternshipSession.filter(candidate_id__in=list(candidate_ids)).order_by("held_on", "id")
    return await rows_by("candidate_id", rows, SessionRow)


async def _rows(**where: object) -> list[MasterAssessorRow]:
    return await rows_of(MasterAssessor.filter(**where), MasterAssessorRow)
