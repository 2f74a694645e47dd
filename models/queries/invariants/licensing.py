"""Licence applications, scope changes, recommendations, and the surveillance of LSPs."""

from collections.abc import Iterable

from models.queries.invariants.invariant import Invariant, never
from models.queries.invariants.life_cycles import told
from models.rules.licence_applications import LICENCE_APPLICATION
from models.rules.scope_changes import SCOPE_CHANGE_APPLICATION
from models.rules.sector_recommendations import REQUIRED_BODIES
from models.rules.surveillances import SURVEILLANCE
from models.tables.licence_applications import LicenceApplication
from models.tables.scope_changes import ScopeChange
from models.tables.sector_recommendations import SectorRecommendation
from models.tables.surveillances import Surveillance


async def _without_a_say() -> Iterable[str]:
    rows = await SectorRecommendation.all().order_by("id").values_list("sector", "body__code", "number")
    return [f"{body} {number}" for sector, body, number in rows if body not in REQUIRED_BODIES.get(sector, ())]


GRANTED_TO_ANOTHER = """
SELECT a.number AS found FROM licence_application a
JOIN licence l ON l.id = a.granted_id
LEFT JOIN lsp_candidate c ON c.id = a.candidate_id
LEFT JOIN licence old ON old.id = a.renews_id
WHERE l.lsp_id <> COALESCE(c.lsp_id, old.lsp_id, -1) OR (a.renews_id IS NOT NULL AND l.supersedes_id <> a.renews_id)
"""
LICENSED_WITHOUT_APPLICATION = """
SELECT c.code AS found FROM lsp_candidate c
LEFT JOIN licence_application a ON a.candidate_id = c.id AND a.status = 'GRANTED'
WHERE c.lsp_id IS NOT NULL GROUP BY c.id, c.code HAVING COUNT(a.id) <> 1
"""
DECIDED_WITHOUT_REPORT = """
SELECT a.number AS found FROM licence_application a
WHERE a.status IN ('PLENARY', 'GRANTED', 'REJECTED')
    AND NOT EXISTS (SELECT 1 FROM field_assessment f WHERE f.application_id = a.id AND f.reported_at IS NOT NULL)
"""
NOT_ONE_LEAD = """
SELECT a.number AS found FROM field_assessment f
JOIN licence_application a ON a.id = f.application_id
LEFT JOIN field_assessment_member m ON m.field_assessment_id = f.id
LEFT JOIN licensing_assessor p ON p.id = m.assessor_id AND p.grade = 'LEAD'
GROUP BY f.id, a.number HAVING COUNT(p.id) <> 1
"""
SIGNED_BY_ANOTHER = """
SELECT a.number AS found FROM field_assessment f
JOIN licence_application a ON a.id = f.application_id
LEFT JOIN field_assessment_member m ON m.field_assessment_id = f.id AND m.assessor_id = f.signed_by_id
LEFT JOIN licensing_assessor p ON p.id = m.assessor_id
WHERE f.signed_by_id IS NOT NULL AND (p.id IS NULL OR p.grade = 'JUNIOR_OBSERVER')
"""
NOT_IN_EFFECT = """
SELECT c.number AS found FROM scope_change c
JOIN scope_change_item i ON i.scope_change_id = c.id AND i.action <> 'REDUCE'
LEFT JOIN lsp_scope s ON s.lsp_id = c.lsp_id AND s.from_date = c.effective_from
    AND s.scheme_version_id = COALESCE(i.new_scheme_version_id, i.scheme_version_id)
WHERE c.status = 'EFFECTIVE' AND s.id IS NULL
"""
WITHOUT_SHEET = """
SELECT c.number AS found FROM scope_change c
JOIN scope_change_item i ON i.scope_change_id = c.id AND i.action <> 'REDUCE'
JOIN scheme_version v ON v.id = COALESCE(i.new_scheme_version_id, i.scheme_version_id)
WHERE c.status IN ('FIELD_ASSESSMENT', 'APPROVED', 'EFFECTIVE') AND v.verification_sheet_number IS NULL
"""
VISITED = """
SELECT number AS found FROM surveillance
WHERE (status IN ('CONDUCTED', 'FINDINGS_OPEN', 'CLOSED')) <> (visited_on IS NOT NULL)
"""
REPORTED = """
SELECT number AS found FROM surveillance
WHERE (status IN ('FINDINGS_OPEN', 'CLOSED')) <> (recommendation IS NOT NULL AND report_reference IS NOT NULL)
"""
FINDINGS = """
SELECT s.number AS found FROM surveillance s JOIN surveillance_finding f ON f.surveillance_id = s.id
WHERE s.status NOT IN ('FINDINGS_OPEN', 'CLOSED') OR (s.status = 'CLOSED' AND f.closed_on IS NULL)
"""

INVARIANTS = (
    told(LICENCE_APPLICATION, LicenceApplication),
    told(SCOPE_CHANGE_APPLICATION, ScopeChange),
    told(SURVEILLANCE, Surveillance),
    Invariant("a recommendation comes from a body with a say in the sector", _without_a_say),
    never("an application is granted the licence of its own LSP", GRANTED_TO_ANOTHER),
    never("a licensed candidate was granted one application", LICENSED_WITHOUT_APPLICATION),
    never("the plenary has a signed report", DECIDED_WITHOUT_REPORT),
    never("a team has one lead", NOT_ONE_LEAD),
    never("a report is signed by a member above the observer's grade", SIGNED_BY_ANOTHER),
    never("an effective scope change is in the scope", NOT_IN_EFFECT),
    never("a scheme that enters the scope by a change has its verification sheet", WITHOUT_SHEET),
    never("a surveillance has its day when it took place", VISITED),
    never("a surveillance has its report when findings are known", REPORTED),
    never("a closed surveillance has no open finding", FINDINGS),
)
