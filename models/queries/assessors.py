"""Assessors as they are looked up."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date

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


_ASSESSOR = tuple(each.name for each in fields(AssessorRow))
_MEMBERSHIP = tuple(each.name for each in fields(MembershipRow))


async def assessor_by_registration_number(registration_number: str) -> AssessorRow | None:
    """The assessor of a canonical registration number."""
    query = Assessor.filter(registration_number=registration_number)
    return next((AssessorRow(*values) for values in await query.values_list(*_ASSESSOR)), None)


async def assessors_by_id(ids: Collection[int]) -> Sequence[AssessorRow]:
    """Assessors by id, in any order."""
    return [AssessorRow(*values) for values in await Assessor.filter(id__in=list(ids)).values_list(*_ASSESSOR)]


async def memberships_by_assessor(assessor_ids: Collection[int]) -> Mapping[int, Sequence[MembershipRow]]:
    """For whom some assessors work and worked."""
    found: dict[int, list[MembershipRow]] = defaultdict(list)
    query = AssessorMembership.filter(assessor_id__in=list(assessor_ids)).order_by("from_date", "id")
    for values in await query.values_list(*_MEMBERSHIP):
        found[values[0]].append(MembershipRow(*values))
    return found


async def technical_schemes_by_assessor(assessor_ids: Collection[int]) -> Mapping[int, Sequence[int]]:
    """The ids of the schemes that some assessors are competent for, by code."""
    found: dict[int, list[int]] = defaultdict(list)
    query = AssessorScheme.filter(assessor_id__in=list(assessor_ids)).order_by("scheme__code")
    for assessor_id, scheme_id in await query.values_list("assessor_id", "scheme_id"):
        found[assessor_id].append(scheme_id)
    return found
