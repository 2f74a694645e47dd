"""Recertifications as they are looked up and listed, and how far a cohort came."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.queries.filters import EVERYTHING, Expression, criteria
from models.queries.pages import Page, PageRequest, read_page
from models.queries.rows import rows_by, rows_of
from models.queries.sql_pages import read_rows
from models.rules.recertifications import RecertificationStatus, RecertificationSubject
from models.tables.recertifications import Recertification


@dataclass(frozen=True, slots=True)
class RecertificationRow:
    """One recertification."""

    id: int
    assessor_id: int
    subject_kind: RecertificationSubject
    year: int
    status: RecertificationStatus
    invited_on: date
    applied_on: date | None
    verified_on: date | None
    pre_assessed_on: date | None
    assessed_on: date | None
    plenary_on: date | None
    team: int | None


@dataclass(frozen=True, slots=True)
class Funnel:
    """How many of a cohort came how far."""

    invited: int
    applied: int
    accepted: int
    assessed: int
    competent: int
    upgrading: int
    not_yet_competent: int
    rejected: int
    absent: int


FUNNEL = """
SELECT COUNT(*) AS invited, COUNT(applied_on) AS applied,
    COUNT(CASE WHEN status <> 'REJECTED' THEN verified_on END) AS accepted,
    COUNT(assessed_on) AS assessed,
    COUNT(CASE WHEN status = 'COMPETENT' THEN 1 END) AS competent,
    COUNT(CASE WHEN status = 'UPGRADING' THEN 1 END) AS upgrading,
    COUNT(CASE WHEN status = 'NOT_YET_COMPETENT' THEN 1 END) AS not_yet_competent,
    COUNT(CASE WHEN status = 'REJECTED' THEN 1 END) AS rejected,
    COUNT(CASE WHEN status = 'ABSENT' THEN 1 END) AS absent
FROM recertification WHERE subject_kind = :subject AND year = :year
"""


async def recertifications_by_id(ids: Collection[int]) -> Sequence[RecertificationRow]:
    """Recertifications by id, in any order."""
    rows = Recertification.filter(id__in=list(ids))
    return await rows_of(rows, RecertificationRow)


async def recertifications_by_assessor(assessor_ids: Collection[int]) -> Mapping[int, Sequence[RecertificationRow]]:
    """The recertifications of some assessors, the newest first."""
    rows = Recertification.filter(assessor_id__in=list(assessor_ids)).order_by("-id")
    return await rows_by("assessor_id", rows, RecertificationRow)


async def recertification_page(request: PageRequest, where: Expression = EVERYTHING) -> Page[RecertificationRow]:
    """A page of recertifications."""
    return await read_page(Recertification.filter(criteria(where)), request, RecertificationRow)


async def recertification_funnel(subject: RecertificationSubject, year: int) -> Funnel:
    """Count one cohort."""
    (row,) = await read_rows(FUNNEL, subject=subject.value, year=year)
    return Funnel(**row)
