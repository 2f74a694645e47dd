"""Certificates: issued for competence, in time, one after another."""

from collections.abc import Iterable

from models.queries.invariants.invariant import Invariant, never
from models.rules.validity import jakarta_day, last_valid_day
from models.tables.certificates import Certificate

OF_A_COMPETENT_PERSON = """
SELECT c.registration_number AS found FROM certificate c JOIN assessment a ON a.id = c.assessment_id
WHERE a.decision IS NULL OR a.decision <> 'COMPETENT'
"""
OF_ITS_ASSESSMENT = """
SELECT c.registration_number AS found FROM certificate c JOIN assessment a ON a.id = c.assessment_id
WHERE c.lsp_id <> a.lsp_id OR c.scheme_version_id <> a.scheme_version_id OR c.holder_id <> a.holder_id
"""
ONE_LIVE = """
SELECT assessment_id AS found FROM certificate WHERE status IN ('ACTIVE', 'SUSPENDED')
GROUP BY assessment_id HAVING COUNT(*) > 1
"""
UNDER_A_LICENCE = """
SELECT c.registration_number AS found FROM certificate c JOIN licence l ON l.id = c.licence_id
WHERE l.lsp_id <> c.lsp_id OR c.valid_from < l.valid_from OR c.valid_from > COALESCE(l.ended_on, l.valid_until)
"""
NOT_FROZEN = """
SELECT c.registration_number AS found FROM certificate c
JOIN licence l ON l.lsp_id = c.lsp_id
JOIN licence_freeze f ON f.licence_id = l.id
WHERE f.from_date < c.valid_from AND (f.to_date IS NULL OR f.to_date >= c.valid_from)
"""
IN_SCOPE = """
SELECT c.registration_number AS found FROM certificate c
LEFT JOIN lsp_scope sc ON sc.lsp_id = c.lsp_id AND sc.scheme_version_id = c.scheme_version_id
    AND sc.from_date <= c.valid_from AND (sc.to_date IS NULL OR sc.to_date >= c.valid_from)
WHERE sc.id IS NULL
"""
REPLACED_BY_ANOTHER = """
SELECT c.registration_number AS found FROM certificate c
LEFT JOIN certificate new ON new.previous_certificate_id = c.id AND new.status NOT IN ('INTENDED', 'VOIDED')
WHERE (c.status = 'REPLACED') <> (new.id IS NOT NULL)
"""
REPLACES_ITS_OWN = """
SELECT c.registration_number AS found FROM certificate c JOIN certificate old ON old.id = c.previous_certificate_id
WHERE c.assessment_id <> old.assessment_id OR c.issued_at < old.issued_at OR c.valid_until <> old.valid_until
"""
REASON_GIVEN = """
SELECT registration_number AS found FROM certificate
WHERE status IN ('SUSPENDED', 'REVOKED', 'REPLACED', 'VOIDED') AND status_reason IS NULL
"""
NOT_AN_OLD_NUMBER = """
SELECT c.registration_number AS found FROM certificate c
JOIN imported_certificate old ON old.registration_number = c.registration_number
"""
OF_THE_SAME_LSP = """
SELECT old.registration_number AS found FROM imported_certificate old
JOIN certificate c ON c.id = old.replacement_id WHERE c.lsp_id <> old.lsp_id OR c.token IS NULL
"""

REPLACED_OR_REVOKED = """
SELECT registration_number AS found FROM imported_certificate
WHERE revoked_on IS NOT NULL AND (replacement_id IS NOT NULL OR revoked_on < issued_on)
"""


async def _other_first_day() -> Iterable[str]:
    rows = await Certificate.all().values_list("registration_number", "issued_at", "valid_from")
    return [number for number, issued_at, first in rows if first != jakarta_day(issued_at)]


async def _other_last_day() -> Iterable[str]:
    originals = Certificate.filter(previous_certificate_id=None)
    columns = ("registration_number", "valid_from", "valid_until", "scheme_version__validity_years")
    rows = await originals.values_list(*columns)
    return [number for number, first, last, years in rows if last != last_valid_day(first, years)]


INVARIANTS = (
    never("a certificate is of a person who was decided to be competent", OF_A_COMPETENT_PERSON),
    never("a certificate is of the LSP, scheme version and holder of its assessment", OF_ITS_ASSESSMENT),
    never("an assessment has one live certificate at most", ONE_LIVE),
    never("a certificate was issued while its LSP's licence was in force", UNDER_A_LICENCE),
    never("a certificate was not issued during a freeze", NOT_FROZEN),
    never("a certificate was issued in the LSP's scope", IN_SCOPE),
    never("a certificate is replaced exactly when another took its place", REPLACED_BY_ANOTHER),
    never("a certificate replaces an earlier one of the same assessment, to the same day", REPLACES_ITS_OWN),
    never("what ended or suspended a certificate is told", REASON_GIVEN),
    never("no certificate bears the number of one from before the register", NOT_AN_OLD_NUMBER),
    never("a signed certificate of the same LSP takes the place of an old one", OF_THE_SAME_LSP),
    never("an old certificate was revoked after its issue, and nothing took its place", REPLACED_OR_REVOKED),
    Invariant("a certificate is valid from its day of issue in Jakarta", _other_first_day),
    Invariant("a certificate is valid as long as its scheme version says", _other_last_day),
)
