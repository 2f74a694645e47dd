"""Assessments: by assessors who may, of the units of the scheme, decided by somebody else."""

from models.queries.invariants.invariant import never

HAS_ASSESSOR = """
SELECT a.id AS found FROM assessment a
LEFT JOIN assessment_assessor aa ON aa.assessment_id = a.id
GROUP BY a.id HAVING COUNT(aa.id) = 0
"""
DECIDED_BY_ANOTHER = """
SELECT a.id AS found FROM assessment a
JOIN assessment_assessor aa ON aa.assessment_id = a.id
JOIN assessor s ON s.id = aa.assessor_id
WHERE a.decided_by IN (s.subject, s.registration_number)
"""
ASSESSOR_VALID = """
SELECT a.id || ' by ' || s.registration_number AS found FROM assessment a
JOIN assessment_assessor aa ON aa.assessment_id = a.id
JOIN assessor s ON s.id = aa.assessor_id
LEFT JOIN past_assessor_certificate p ON p.assessor_id = s.id AND p.kind = 'ASSESSOR'
    AND a.assessed_on BETWEEN p.valid_from AND p.valid_until
WHERE a.assessed_on NOT BETWEEN s.certificate_valid_from AND s.certificate_valid_until AND p.id IS NULL
"""
ASSESSOR_COMPETENT = """
SELECT a.id || ' by ' || s.registration_number AS found FROM assessment a
JOIN scheme_version v ON v.id = a.scheme_version_id
JOIN assessment_assessor aa ON aa.assessment_id = a.id
JOIN assessor s ON s.id = aa.assessor_id
LEFT JOIN assessor_scheme t ON t.assessor_id = s.id AND t.scheme_id = v.scheme_id
WHERE t.id IS NULL
"""
ASSESSOR_MEMBER = """
SELECT a.id || ' by ' || s.registration_number AS found FROM assessment a
JOIN assessment_assessor aa ON aa.assessment_id = a.id
JOIN assessor s ON s.id = aa.assessor_id
LEFT JOIN assessor_membership m ON m.assessor_id = s.id AND m.lsp_id = a.lsp_id
    AND m.from_date <= a.assessed_on AND (m.to_date IS NULL OR m.to_date >= a.assessed_on)
WHERE m.id IS NULL
"""
IN_SCOPE = """
SELECT a.id AS found FROM assessment a
LEFT JOIN lsp_scope sc ON sc.lsp_id = a.lsp_id AND sc.scheme_version_id = a.scheme_version_id
    AND sc.from_date <= a.assessed_on AND (sc.to_date IS NULL OR sc.to_date >= a.assessed_on)
WHERE sc.id IS NULL
"""
NOT_IN_CONFLICT = """
SELECT a.id || ' by ' || s.registration_number AS found FROM assessment a
JOIN assessment_assessor aa ON aa.assessment_id = a.id
JOIN assessor s ON s.id = aa.assessor_id
JOIN assessor_conflict c ON c.assessor_id = s.id AND c.holder_id = a.holder_id
WHERE c.created_at <= a.recorded_at AND c.from_date <= a.assessed_on
    AND (c.to_date IS NULL OR c.to_date >= a.assessed_on)
"""
UNITS_OF_THE_VERSION = """
SELECT a.id || ' ' || u.code AS found FROM unit_result r
JOIN assessment a ON a.id = r.assessment_id
JOIN competency_unit u ON u.id = r.unit_id
LEFT JOIN scheme_version_unit vu ON vu.scheme_version_id = a.scheme_version_id AND vu.unit_id = r.unit_id
WHERE vu.id IS NULL
"""
CORE_UNITS_ASSESSED = """
SELECT a.id || ' ' || u.code AS found FROM assessment a
JOIN scheme_version_unit vu ON vu.scheme_version_id = a.scheme_version_id AND vu.role = 'CORE'
JOIN competency_unit u ON u.id = vu.unit_id
LEFT JOIN unit_result r ON r.assessment_id = a.id AND r.unit_id = vu.unit_id
LEFT JOIN candidate_sheet_row s ON s.assessment_id = a.id AND a.recommendation = 'NOT_YET_COMPETENT'
WHERE r.id IS NULL AND s.id IS NULL
"""
"""A sheet tells BK of the whole assessment and not of any unit."""
COMPETENT_IN_EVERY_UNIT = """
SELECT a.id AS found FROM assessment a
WHERE a.recommendation = 'COMPETENT' AND EXISTS (
    SELECT 1 FROM unit_result r WHERE r.assessment_id = a.id AND r.outcome = 'NOT_YET_COMPETENT')
"""
DECIDED_AFTER_RECORDED = """
SELECT id AS found FROM assessment WHERE decided_at < recorded_at
"""

INVARIANTS = (
    never("an assessment has an assessor", HAS_ASSESSOR),
    never("nobody decides about a person whom he or she assessed", DECIDED_BY_ANOTHER),
    never("an assessor's certificate is valid on the day of the assessment", ASSESSOR_VALID),
    never("an assessor is competent for the scheme", ASSESSOR_COMPETENT),
    never("an assessor is a member of the LSP on the day of the assessment", ASSESSOR_MEMBER),
    never("nobody assesses a person with whom he or she has a conflict of interest", NOT_IN_CONFLICT),
    never("an assessment is in the LSP's scope on its day", IN_SCOPE),
    never("the units assessed are the scheme version's", UNITS_OF_THE_VERSION),
    never("every core unit is assessed", CORE_UNITS_ASSESSED),
    never("who is recommended as competent is competent in every unit", COMPETENT_IN_EVERY_UNIT),
    never("an assessment is decided after it was recorded", DECIDED_AFTER_RECORDED),
)
