"""Who is erased is erased everywhere, and the event record says when."""

from models.queries.invariants.invariant import never

NAMED_ON_A_CERTIFICATE = """
SELECT c.registration_number AS found FROM certificate c JOIN holder h ON h.id = c.holder_id
WHERE (h.erased_at IS NULL) <> (c.signing_input_hash IS NULL)
"""
NAMED_ON_AN_OLD_ONE = """
SELECT old.registration_number AS found FROM imported_certificate old
JOIN certificate c ON c.id = old.replacement_id JOIN holder h ON h.id = c.holder_id
WHERE h.erased_at IS NOT NULL AND old.name_printed <> ''
"""
SPEAKS_STILL = """
SELECT a.number AS found FROM application a JOIN holder h ON h.id = a.holder_id
JOIN self_assessment_answer s ON s.application_id = a.id WHERE h.erased_at IS NOT NULL
UNION
SELECT p.number AS found FROM appeal p JOIN assessment a ON a.id = p.assessment_id
JOIN holder h ON h.id = a.holder_id WHERE h.erased_at IS NOT NULL AND p.grounds <> ''
"""
DESCRIBED_IN_A_SHEET = """
SELECT s.number || ' row ' || r."row" AS found FROM candidate_sheet_row r
JOIN candidate_sheet s ON s.id = r.sheet_id JOIN holder h ON h.id = r.holder_id
WHERE h.erased_at IS NOT NULL AND (r.city <> '' OR r.education <> '' OR r.occupation <> '')
"""
NOT_TOLD = """
SELECT h.id AS found FROM holder h
LEFT JOIN event e ON e.subject_kind = 'HOLDER' AND e.subject = CAST(h.id AS VARCHAR(20))
    AND e.kind = 'PERSONAL_DATA_ERASED'
WHERE (h.erased_at IS NOT NULL) <> (e.id IS NOT NULL)
"""

INVARIANTS = (
    never("a certificate names its holder until the holder is erased", NAMED_ON_A_CERTIFICATE),
    never("an old certificate of a person who is erased names nobody", NAMED_ON_AN_OLD_ONE),
    never("of a person who is erased nothing is kept that he or she wrote", SPEAKS_STILL),
    never("of a person who is erased no sheet tells the circumstances", DESCRIBED_IN_A_SHEET),
    never("an erasure is told once, with its day", NOT_TOLD),
)
