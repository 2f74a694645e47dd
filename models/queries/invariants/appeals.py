"""Appeals and their panels."""

from models.queries.invariants.invariant import never

THREE_HEAR_IT = """
SELECT a.number AS found FROM appeal a LEFT JOIN appeal_panel_member m ON m.appeal_id = a.id
WHERE a.status IN ('IN_REVIEW', 'UPHELD', 'DISMISSED') GROUP BY a.number HAVING COUNT(m.id) < 3
"""
NOT_BY_AN_ASSESSOR = """
SELECT a.number AS found FROM appeal a
JOIN appeal_panel_member m ON m.appeal_id = a.id
JOIN assessment_assessor aa ON aa.assessment_id = a.assessment_id
JOIN assessor s ON s.id = aa.assessor_id
WHERE m.subject IN (s.subject, s.registration_number)
"""
DECIDED_BY_ITS_PANEL = """
SELECT a.number AS found FROM appeal a
LEFT JOIN appeal_panel_member m ON m.appeal_id = a.id AND m.subject = a.decided_by
WHERE a.status IN ('UPHELD', 'DISMISSED') AND m.id IS NULL
"""
CHANGES_THE_DECISION = """
SELECT a.number AS found FROM appeal a JOIN assessment s ON s.id = a.assessment_id
WHERE a.status = 'UPHELD' AND (s.decision <> 'COMPETENT' OR s.decided_by <> a.decided_by)
"""

INVARIANTS = (
    never("at least three people hear an appeal", THREE_HEAR_IT),
    never("nobody hears the appeal of a person whom he or she assessed", NOT_BY_AN_ASSESSOR),
    never("an appeal is decided by a member of its panel", DECIDED_BY_ITS_PANEL),
    never("an appeal that is upheld changes the decision", CHANGES_THE_DECISION),
)
