"""Assessors as the rules see them, read from the tables."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.rules.assessors import AssessorTerm
from models.rules.recertifications import RecertificationSubject, Validity
from models.services.lookups import AT_ONCE, chunks
from models.tables.assessor_certificates import PastAssessorCertificate
from models.tables.assessors import Assessor, AssessorMembership, AssessorScheme


@dataclass(frozen=True, slots=True)
class AssessorRecords:
    """What the register knows about some assessors."""

    assessors: Mapping[int, Assessor]
    schemes: Mapping[int, frozenset[int]]
    memberships: Mapping[int, Sequence[AssessorMembership]]
    past: Mapping[int, Sequence[Validity]]
    """Certificates that ended before the present one began."""

    def term(self, assessor_id: int, scheme_id: int, lsp_id: int, day: date) -> AssessorTerm:
        """Return one assessor with regard to a scheme, an LSP and a day."""
        row, validity = self.assessors[assessor_id], self._validity(assessor_id, day)
        return AssessorTerm(
            registration_number=row.registration_number,
            status=row.status,
            valid_from=validity.valid_from,
            valid_until=validity.valid_until,
            is_competent=scheme_id in self.schemes.get(assessor_id, frozenset()),
            is_member=any(_covers(each, lsp_id, day) for each in self.memberships.get(assessor_id, ())),
        )

    def names(self, assessor_ids: Collection[int]) -> frozenset[str]:
        """Return every name by which the assessors could log in."""
        return frozenset().union(*(names_of(self.assessors[each]) for each in assessor_ids))

    def _validity(self, assessor_id: int, day: date) -> Validity:
        """Return the certificate that covers the day, or else the present one."""
        row = self.assessors[assessor_id]
        covering = (each for each in self.past.get(assessor_id, ()) if each.valid_from <= day <= each.valid_until)
        return next(covering, Validity(row.certificate_valid_from, row.certificate_valid_until))


def names_of(assessor: Assessor) -> frozenset[str]:
    """Return every name by which an assessor could log in."""
    return frozenset(name for name in (assessor.registration_number, assessor.subject) if name)


async def assessor_records(assessor_ids: Collection[int]) -> AssessorRecords:
    """Read assessors, their schemes, memberships and past certificates, four queries for some thousands."""
    assessors: dict[int, Assessor] = {}
    schemes: dict[int, set[int]] = defaultdict(set)
    memberships: dict[int, list[AssessorMembership]] = defaultdict(list)
    past: dict[int, list[Validity]] = defaultdict(list)
    for some in chunks(sorted(set(assessor_ids)), AT_ONCE):
        assessors |= {row.id: row for row in await Assessor.filter(id__in=some)}
        for link in await AssessorScheme.filter(assessor_id__in=some):
            schemes[link.assessor_id].add(link.scheme_id)
        for row in await AssessorMembership.filter(assessor_id__in=some):
            memberships[row.assessor_id].append(row)
        ended = PastAssessorCertificate.filter(assessor_id__in=some, kind=RecertificationSubject.ASSESSOR)
        for certificate in await ended:
            past[certificate.assessor_id].append(Validity(certificate.valid_from, certificate.valid_until))
    return AssessorRecords(assessors, {key: frozenset(ids) for key, ids in schemes.items()}, memberships, past)


def _covers(row: AssessorMembership, lsp_id: int, day: date) -> bool:
    return row.lsp_id == lsp_id and row.from_date <= day and (row.to_date is None or day <= row.to_date)
