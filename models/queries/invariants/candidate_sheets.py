"""Candidate sheets: their rows became the assessments that they speak of."""

from models.queries.invariants.invariant import never

ASSESSMENT_OF_THE_ROW = """
SELECT s.number || ' row ' || r."row" AS found FROM candidate_sheet_row r
JOIN candidate_sheet s ON s.id = r.sheet_id
JOIN assessment a ON a.id = r.assessment_id
JOIN assessment_schedule p ON p.id = r.schedule_id
WHERE a.holder_id <> r.holder_id OR a.lsp_id <> s.lsp_id OR p.lsp_id <> s.lsp_id
    OR a.scheme_version_id <> p.scheme_version_id OR a.site_id <> p.site_id
"""
ON_A_DAY_OF_THE_SCHEDULE = """
SELECT s.number || ' row ' || r."row" AS found FROM candidate_sheet_row r
JOIN candidate_sheet s ON s.id = r.sheet_id
JOIN assessment a ON a.id = r.assessment_id
JOIN assessment_schedule p ON p.id = r.schedule_id
WHERE a.assessed_on NOT BETWEEN p.from_date AND p.to_date
"""
NO_MORE_ROWS_THAN_THE_SHEET_HAS = """
SELECT s.number AS found FROM candidate_sheet s
JOIN candidate_sheet_row r ON r.sheet_id = s.id
GROUP BY s.id, s.number, s.row_count HAVING COUNT(r.id) > s.row_count
"""
OPENED_BEFORE_RECORDED = """
SELECT s.number AS found FROM candidate_sheet s
LEFT JOIN event e ON e.subject_kind = 'CANDIDATE_SHEET' AND e.kind = 'CANDIDATE_SHEET_OPENED' AND e.subject = s.number
WHERE e.id IS NULL
"""

INVARIANTS = (
    never("a row of a sheet is an assessment of its person, LSP and schedule", ASSESSMENT_OF_THE_ROW),
    never("a row of a sheet was assessed on a day of its schedule", ON_A_DAY_OF_THE_SCHEDULE),
    never("no more rows of a sheet were recorded than it has", NO_MORE_ROWS_THAN_THE_SHEET_HAS),
    never("the opening of a sheet is an event", OPENED_BEFORE_RECORDED),
)
