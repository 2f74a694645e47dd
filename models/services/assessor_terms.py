"""Assessors as the rules see them, read from the tables."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.rules.assessors import AssessorTerm
from models.services.lookups import AT_ONCE, chunks
from models.tables.assessors import Assessor, AssessorMembership, AssessorScheme


@dataclass(frozen=True, slots=True)
class AssessorRecords:
    """What the register knows about some assessors."""

    assessors: Mapping[int, Assessor]
    schemes: Mapping[int, frozenset[int]]
    memberships: Mapping[int, Sequence[AssessorMembership]]

    def term(self, assessor_id: int, scheme_id: int, lsp_id: int, day: date) -> AssessorTerm:
        """Return one assessor with regard to a scheme, an LSP and a day."""
        row = self.assessors[assessor_id]
        return AssessorTerm(
            registration_number=row.registration_number,
            status=row.status,
            valid_from=row.certificate_valid_from,
            valid_until=row.certificate_valid_until,
            is_competent=scheme_id in self.schemes.get(assessor_id, frozenset()),
            is_member=any(_covers(each, lsp_id, day) for each in self.memberships.get(assessor_id, ())),
        )

    def names(self, assessor_ids: Collection[int]) -> frozenset[str]:
        """Return every name by which the assessors could log in."""
        rows = [self.assessors[each] for each in assessor_ids]
        return frozenset(name for row in rows for name in (row.registration_number, row.subject) if name)


async def assessor_records(assessor_ids: Collection[int]) -> AssessorRecords:
    """Read assessors, their schemes and their memberships, three queries for some thousands."""
    assessors: dict[int, Assessor] = {}
    schemes: dict[int, set[int]] = defaultdict(set)
    memberships: dict[int, list[AssessorMembership]] = defaultdict(list)
    for some in chunks(sorted(set(assessor_ids)), AT_ONCE):
        assessors |= {row.id: row for row in await Assessor.filter(id__in=some)}
        for link in await AssessorScheme.filter(assessor_id__in=some):
            schemes[link.assessor_id].add(link.scheme_id)
        for row in await AssessorMembership.filter(assessor_id__in=some):
            memberships[row.assessor_id].append(row)
    return AssessorRecords(assessors, {key: frozenset(ids) for key, ids in schemes.items()}, memberships)


def _covers(row: AssessorMembership, lsp_id: int, day: date) -> bool:
    return row.lsp_id == lsp_id and row.from_date <= day and (row.to_date is None or day <= row.to_date)
