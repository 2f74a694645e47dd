"""Applications for certification with their self-assessments; and complaints."""

from models.queries.invariants.invariant import never
from models.queries.invariants.life_cycles import told
from models.rules.applications import APPLICATION
from models.rules.complaints import COMPLAINT
from models.tables.applications import Application
from models.tables.complaints import Complaint

ASSESSED_OTHERWISE = """
SELECT a.number AS found FROM application a JOIN assessment s ON s.id = a.assessment_id
WHERE s.holder_id <> a.holder_id OR s.lsp_id <> a.lsp_id OR s.scheme_version_id <> a.scheme_version_id
"""
UNANSWERED = """
SELECT a.number AS found FROM application a
JOIN scheme_version_unit u ON u.scheme_version_id = a.scheme_version_id AND u.role = 'CORE'
JOIN holder h ON h.id = a.holder_id AND h.erased_at IS NULL
LEFT JOIN self_assessment_answer s ON s.application_id = a.id AND s.unit_id = u.unit_id
WHERE a.status IN ('SELF_ASSESSED', 'PRE_ASSESSED', 'SCHEDULED', 'ASSESSED') AND s.id IS NULL GROUP BY a.number
"""
FOREIGN_ANSWER = """
SELECT a.number AS found FROM self_assessment_answer s JOIN application a ON a.id = s.application_id
LEFT JOIN scheme_version_unit u ON u.scheme_version_id = a.scheme_version_id AND u.unit_id = s.unit_id
WHERE u.id IS NULL OR a.status = 'APPLIED' GROUP BY a.number
"""
WITHOUT_DAY = """
SELECT number AS found FROM application WHERE status IN ('SCHEDULED', 'ASSESSED') AND scheduled_on IS NULL
"""
TWICE_OPEN = """
SELECT MAX(number) AS found FROM application WHERE status NOT IN ('ASSESSED', 'DECLINED', 'WITHDRAWN')
GROUP BY holder_id, lsp_id, scheme_version_id HAVING COUNT(*) > 1
"""
NOT_TOLD = """
SELECT number AS found FROM complaint
WHERE (status IN ('ANSWERED', 'REJECTED')) <> (answer IS NOT NULL)
"""
CLOSED_BY_COMPLAINANT = """
SELECT c.number AS found FROM complaint c
JOIN event e ON e.subject_kind = 'COMPLAINT' AND e.subject = c.number
    AND e.kind IN ('COMPLAINT_ANSWER', 'COMPLAINT_REJECT')
WHERE e.actor = c.received_by
"""

INVARIANTS = (
    told(APPLICATION, Application),
    told(COMPLAINT, Complaint),
    never("an application is assessed as it was applied for", ASSESSED_OTHERWISE),
    never("who was self-assessed answered for every core unit", UNANSWERED),
    never("a self-assessment answers for units of the scheme version only", FOREIGN_ANSWER),
    never("an application that is scheduled has its day", WITHOUT_DAY),
    never("a person has one open application for the same", TWICE_OPEN),
    never("a complaint that is closed has its answer", NOT_TOLD),
    never("a complaint is closed by another than who brought it", CLOSED_BY_COMPLAINANT),
)
