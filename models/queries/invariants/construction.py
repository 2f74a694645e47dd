"""Construction certificates."""

from models.queries.invariants.invariant import never

HAS_ITS_PART = """
SELECT c.registration_number AS found FROM certificate c
JOIN scheme_version v ON v.id = c.scheme_version_id
JOIN scheme s ON s.id = v.scheme_id
LEFT JOIN construction_entry n ON n.certificate_id = c.id
WHERE (COALESCE(s.sector, '') = 'CONSTRUCTION') <> (n.id IS NOT NULL)
"""
RECORDED_ONCE = """
SELECT c.registration_number AS found FROM construction_entry n
JOIN certificate c ON c.id = n.certificate_id
LEFT JOIN event e ON e.kind = 'CONSTRUCTION_CERTIFICATE_RECORDED' AND e.subject = c.registration_number
GROUP BY c.registration_number, n.state
HAVING COUNT(e.sequence) <> CASE WHEN n.state = 'RECORDED' THEN 1 ELSE 0 END
"""

INVARIANTS = (
    never("a construction certificate, and no other, has a construction part", HAS_ITS_PART),
    never("LPJK records a certificate once", RECORDED_ONCE),
)
