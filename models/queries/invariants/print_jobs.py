"""Print jobs and the prints that they count."""

from models.queries.invariants.invariant import never
from models.queries.invariants.life_cycles import told
from models.rules.printing import PRINT_JOB
from models.tables.print_jobs import PrintJob

NOTHING_WAITS = """
SELECT j.number AS found FROM print_job j JOIN print_job_item i ON i.job_id = j.id
WHERE j.status IN ('FINISHED', 'CLEARED') AND i.status = 'WAITING' GROUP BY j.number
"""
OF_ITS_LSP = """
SELECT j.number AS found FROM print_job j
JOIN print_job_item i ON i.job_id = j.id
JOIN certificate c ON c.id = i.certificate_id
WHERE c.lsp_id <> j.lsp_id GROUP BY j.number
"""
COUNTED = """
SELECT c.registration_number AS found FROM print_job_item i JOIN certificate c ON c.id = i.certificate_id
GROUP BY c.id, c.registration_number
HAVING COUNT(i.id) > (
  SELECT COUNT(*) FROM event e
  WHERE e.kind = 'CERTIFICATE_PRINTED' AND e.subject_kind = 'CERTIFICATE' AND e.subject = c.registration_number
)
"""
NUMBERED_ONCE = """
SELECT c.registration_number AS found FROM print_job_item i JOIN certificate c ON c.id = i.certificate_id
GROUP BY c.registration_number, i.reprint HAVING COUNT(*) > 1
"""

INVARIANTS = (
    told(PRINT_JOB, PrintJob),
    never("nothing waits in a print job that is finished", NOTHING_WAITS),
    never("a print job prints certificates of its LSP", OF_ITS_LSP),
    never("every paper of a print job is counted as a print", COUNTED),
    never("no two papers of a certificate are the same reprint", NUMBERED_ONCE),
)
