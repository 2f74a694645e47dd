"""Blanks: each accounted for, on the certificate that names it, in the hands of the LSP that asked for it."""

from models.queries.invariants.invariant import never

CARRIES_ITS_CERTIFICATE = """
SELECT b.number AS found FROM certificate_blank b JOIN certificate c ON c.id = b.certificate_id
WHERE c.blank_number IS NULL OR c.blank_number <> b.number
"""
USED_BY_ITS_CERTIFICATE = """
SELECT b.number AS found FROM certificate c JOIN certificate_blank b ON b.number = c.blank_number
WHERE c.token IS NOT NULL AND (b.certificate_id IS NULL OR b.certificate_id <> c.id)
"""
OF_THE_LSP = """
SELECT b.number AS found FROM certificate_blank b
JOIN certificate c ON c.id = b.certificate_id
JOIN blank_request r ON r.id = b.request_id
WHERE r.lsp_id <> c.lsp_id
"""
AS_MANY_AS_APPROVED = """
SELECT r.number AS found FROM blank_request r
LEFT JOIN certificate_blank b ON b.request_id = r.id
GROUP BY r.number, r.status, r.quantity_approved
HAVING COUNT(b.id) <> CASE WHEN r.status IN ('SHIPPED', 'RECEIVED') THEN r.quantity_approved ELSE 0 END
"""
APPROVED_FOR_COMPETENT = """
SELECT r.number AS found FROM blank_request r
LEFT JOIN blank_request_item i ON i.request_id = r.id
LEFT JOIN assessment a ON a.id = i.assessment_id AND a.decision = 'COMPETENT'
GROUP BY r.number, r.quantity_approved HAVING COALESCE(r.quantity_approved, 0) > COUNT(a.id)
"""
LISTED = """
SELECT r.number AS found FROM blank_request r
JOIN blank_request_item i ON i.request_id = r.id
JOIN assessment a ON a.id = i.assessment_id
WHERE a.lsp_id <> r.lsp_id OR a.scheme_version_id <> r.scheme_version_id OR a.decision IS NULL
"""
RECEIVED_WITH_ITS_REQUEST = """
SELECT b.number AS found FROM certificate_blank b JOIN blank_request r ON r.id = b.request_id
WHERE (r.status = 'RECEIVED' AND b.status = 'SHIPPED')
    OR (r.status <> 'RECEIVED' AND b.status NOT IN ('SHIPPED', 'LOST'))
"""

INVARIANTS = (
    never("a used blank carries the certificate that names it", CARRIES_ITS_CERTIFICATE),
    never("a certificate that names a known blank uses it", USED_BY_ITS_CERTIFICATE),
    never("a blank carries a certificate of the LSP that it was sent to", OF_THE_LSP),
    never("as many blanks are shipped as were approved", AS_MANY_AS_APPROVED),
    never("no more blanks are approved than people are competent", APPROVED_FOR_COMPETENT),
    never("a request for blanks lists decided assessments of its LSP and scheme version", LISTED),
    never("blanks are received with their request", RECEIVED_WITH_ITS_REQUEST),
)
