"""Licensing assessors as the rules see them: with the bodies that they direct, or directed not long ago."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date

from models.rules.licensing_assessors import TeamMember, check_valid_on, interest_counts
from models.services.licensing.licensing_lookups import licensing_assessors_by_number
from models.tables.licensing_assessors import LicensingAssessor, LicensingAssessorInterest


async def valid_assessors(numbers: Collection[str], day: date) -> list[LicensingAssessor]:
    """Return the licensing assessors of these certificates. Raises NotFound, LicensingAssessorNotValid."""
    rows = await licensing_assessors_by_number(numbers)
    for row in rows.values():
        check_valid_on(row.certificate_number, row.valid_from, row.valid_until, day)
    return list(rows.values())


async def team_members(rows: Collection[LicensingAssessor], day: date) -> list[TeamMember]:
    """Return licensing assessors as members of a team that assesses on `day`."""
    directed = await _directed([row.id for row in rows], day)
    return [TeamMember(row.certificate_number, row.grade, frozenset(directed.get(row.id, ()))) for row in rows]


async def _directed(assessor_ids: Collection[int], day: date) -> Mapping[int, set[str]]:
    """Return the bodies of each assessor; a candidate that was licensed counts under both of its names."""
    found: dict[int, set[str]] = defaultdict(set)
    query = LicensingAssessorInterest.filter(assessor_id__in=list(assessor_ids), from_date__lte=day)
    for row in await query.select_related("lsp", "candidate__lsp"):
        if interest_counts(row.to_date, day):
            found[row.assessor_id] |= set(_names(row))
    return found


def _names(row: LicensingAssessorInterest) -> Iterable[str]:
    if row.lsp:
        yield row.lsp.licence_number
    if row.candidate:
        yield row.candidate.code
        if row.candidate.lsp:
            yield row.candidate.lsp.licence_number
