"""Assessors as they are looked up."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.queries.rows import row_of, rows_by, rows_of, values_by
from models.rules.assessors import AssessorStatus
from models.tables.assessors import Assessor, AssessorMembership, AssessorScheme


@dataclass(frozen=True, slots=True)
class AssessorRow:
    """One assessor with the province."""

    id: int
    registration_number: str
    name: str
    certificate_valid_from: date
    certificate_valid_until: date
    status: AssessorStatus
    province__kemendagri_code: str
    province__iso_code: str
    province__name_id: str
    province__name_en: str


@dataclass(frozen=True, slots=True)
class MembershipRow:
    """An assessor works for an LSP, from when to when."""

    assessor_id: int
    lsp_id: int
    from_date: date
    to_date: date | None


async def assessor_by_registration_number(registration_number: str) -> AssessorRow | None:
    """The assessor of a canonical registration number."""
    query = Assessor.filter(registration_number=registration_number)
    return await row_of(query, AssessorRow)


async def assessors_by_id(ids: Collection[int]) -> Sequence[AssessorRow]:
    """Assessors by id, in any order."""
    return await rows_of(Assessor.filter(id__in=list(ids)), AssessorRow)


async def memberships_by_assessor(assessor_ids: Collection[int]) -> Mapping[int, Sequence[MembershipRow]]:
    """For whom some assessors work and worked."""
    query = AssessorMembership.filter(assessor_id__in=list(assessor_ids)).order_by("from_date", "id")
    return await rows_by("assessor_id", query, MembershipRow)


async def technical_schemes_by_assessor(assessor_ids: Collection[int]) -> Mapping[int, Sequence[int]]:
    """The ids of the schemes that some assessors are competent for, by code."""
    query = AssessorScheme.filter(assessor_id__in=list(assessor_ids)).order_by("scheme__code")
    return await values_by("assessor_id", query, "scheme_id")
