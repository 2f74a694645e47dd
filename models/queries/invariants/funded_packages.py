"""State-funded packages."""

from models.queries.invariants.invariant import never

NOT_OVERFULL = """
SELECT p.number AS found FROM funded_package p
WHERE (SELECT COUNT(*) FROM funded_package_candidate c WHERE c.package_id = p.id) > 20
    OR (SELECT COUNT(*) FROM funded_package_assessor a WHERE a.package_id = p.id) > 2
"""
DEVIATION_EXPLAINED = """
SELECT p.number AS found FROM funded_package p
WHERE p.status IN ('REPORTED', 'CLOSED') AND p.deviation_reason IS NULL
    AND ((SELECT COUNT(*) FROM funded_package_candidate c WHERE c.package_id = p.id) <> 20
    OR (SELECT COUNT(*) FROM funded_package_assessor a WHERE a.package_id = p.id) <> 2)
"""
PEOPLE_ONCE_RUNNING = """
SELECT DISTINCT p.number AS found FROM funded_package p
LEFT JOIN funded_package_candidate c ON c.package_id = p.id
LEFT JOIN funded_package_assessor a ON a.package_id = p.id
WHERE p.status NOT IN ('RUNNING', 'REPORTED', 'CLOSED') AND (c.id IS NOT NULL OR a.id IS NOT NULL)
"""
OF_ITS_ASSESSMENTS = """
SELECT p.number AS found FROM funded_package p
JOIN funded_package_candidate c ON c.package_id = p.id
JOIN assessment a ON a.id = c.assessment_id
WHERE a.lsp_id <> p.lsp_id OR a.scheme_version_id <> p.scheme_version_id
"""

INVARIANTS = (
    never("a package holds twenty candidates and two assessors at most", NOT_OVERFULL),
    never("a package that was reported is twenty by two, or says why not", DEVIATION_EXPLAINED),
    never("a package has people once it runs", PEOPLE_ONCE_RUNNING),
    never("a package pays for assessments of its LSP and scheme version", OF_ITS_ASSESSMENTS),
)
