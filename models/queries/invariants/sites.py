"""Assessment sites: verified, suspended and closed as the event record tells, and used where something is assessed."""

from models.queries.invariants.invariant import never
from models.queries.invariants.life_cycles import told
from models.rules.events import EventKind
from models.rules.sites import SITE, SiteStatus
from models.tables.sites import AssessmentSite

NEWEST_VERIFICATION = """
SELECT s.code AS found FROM assessment_site s
LEFT JOIN site_verification n ON n.id = (
    SELECT v.id FROM site_verification v WHERE v.site_id = s.id AND v.result = 'PASSED'
    ORDER BY v.verified_on DESC, v.id DESC LIMIT 1
)
WHERE COALESCE(s.verified_on, '1945-08-17') <> COALESCE(n.verified_on, '1945-08-17')
    OR COALESCE(s.verified_until, '1945-08-17') <> COALESCE(n.valid_until, '1945-08-17')
"""
NEVER_VERIFIED = """
SELECT code AS found FROM assessment_site WHERE status IN ('VERIFIED', 'SUSPENDED') AND verified_on IS NULL
"""
SUSPENDED_SINCE = """
SELECT s.code AS found FROM assessment_site s
LEFT JOIN site_suspension p ON p.site_id = s.id AND p.to_date IS NULL
WHERE (s.status = 'SUSPENDED') <> (p.id IS NOT NULL) AND s.status <> 'CLOSED'
"""
ASSESSED_WHERE_USED = """
SELECT a.id AS found FROM assessment a
JOIN scheme_version v ON v.id = a.scheme_version_id
LEFT JOIN site_scheme u ON u.site_id = a.site_id AND u.lsp_id = a.lsp_id AND u.scheme_id = v.scheme_id
    AND u.from_date <= a.assessed_on AND (u.to_date IS NULL OR u.to_date >= a.assessed_on)
WHERE u.id IS NULL
"""
ASSESSED_WHERE_VERIFIED = """
SELECT a.id AS found FROM assessment a
WHERE NOT EXISTS (
    SELECT 1 FROM site_verification v WHERE v.site_id = a.site_id AND v.result = 'PASSED'
    AND v.verified_on <= a.assessed_on AND (v.valid_until IS NULL OR v.valid_until >= a.assessed_on)
)
"""

INVARIANTS = (
    told(SITE, AssessmentSite, "code", entering={EventKind.SITE_REGISTERED: SiteStatus.VERIFIED}),
    never("a site shows the newest verification that it passed", NEWEST_VERIFICATION),
    never("a site that is verified or suspended has been verified", NEVER_VERIFIED),
    never("a suspension lasts exactly while a site is suspended", SUSPENDED_SINCE),
    never("an assessment is at a site that was verified on its day", ASSESSED_WHERE_VERIFIED),
    never("an assessment is at a site that the LSP uses for the scheme on its day", ASSESSED_WHERE_USED),
)
