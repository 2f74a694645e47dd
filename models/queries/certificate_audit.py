"""Certificates that should not have been issued: empty while the rules of issuing hold."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from models.queries.invariants.certificates import IN_SCOPE, NOT_FROZEN, UNDER_A_LICENCE
from models.queries.sql_pages import read_rows
from models.rules.certificates import CertificateFault
from models.tables.certificates import Certificate

BY_A_VALID_ASSESSOR = """
SELECT DISTINCT c.registration_number AS found FROM certificate c
JOIN assessment a ON a.id = c.assessment_id
JOIN assessment_assessor aa ON aa.assessment_id = a.id
JOIN assessor s ON s.id = aa.assessor_id
LEFT JOIN past_assessor_certificate p ON p.assessor_id = s.id AND p.kind = 'ASSESSOR'
    AND a.assessed_on BETWEEN p.valid_from AND p.valid_until
WHERE a.assessed_on NOT BETWEEN s.certificate_valid_from AND s.certificate_valid_until AND p.id IS NULL
"""
QUERIES = {
    CertificateFault.OUTSIDE_LICENCE: UNDER_A_LICENCE,
    CertificateFault.DURING_A_FREEZE: NOT_FROZEN,
    CertificateFault.OUTSIDE_SCOPE: IN_SCOPE,
    CertificateFault.ASSESSOR_NOT_VALID: BY_A_VALID_ASSESSOR,
}


@dataclass(frozen=True, slots=True)
class FaultyCertificate:
    """A certificate and what is wrong with it."""

    registration_number: str
    violations: tuple[CertificateFault, ...]


async def examined_certificates() -> int:
    """How many certificates `faulty_certificates` looks at: every one in the register."""
    return await Certificate.all().count()


async def faulty_certificates() -> Sequence[FaultyCertificate]:
    """Every certificate that was issued outside licence, scope or the validity of an assessor, by number."""
    found: dict[str, list[CertificateFault]] = defaultdict(list)
    for fault, query in QUERIES.items():
        for row in await read_rows(query):
            found[row["found"]].append(fault)
    return [FaultyCertificate(number, tuple(faults)) for number, faults in sorted(found.items())]
