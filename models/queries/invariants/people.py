"""Recertifications, master assessors, candidates, recognitions, and the surveillance of holders."""

from models.queries.invariants.invariant import Invariant, never
from models.queries.invariants.life_cycles import told
from models.rules.assessor_candidates import ASSESSOR_CANDIDATE
from models.rules.recertifications import RECERTIFICATION
from models.tables.assessor_candidates import AssessorCandidate
from models.tables.recertifications import Recertification

DAYS_OUT_OF_ORDER = """
SELECT id AS found FROM recertification
WHERE applied_on < invited_on OR verified_on < applied_on OR pre_assessed_on < verified_on
    OR assessed_on < pre_assessed_on OR plenary_on < assessed_on
"""
DAYS_MISSING = """
SELECT id AS found FROM recertification
WHERE (status = 'APPLIED' AND applied_on IS NULL)
    OR (status IN ('ACCEPTED', 'REJECTED') AND verified_on IS NULL)
    OR (status = 'PRE_ASSESSED' AND (pre_assessed_on IS NULL OR team IS NULL))
    OR (status = 'ASSESSED' AND assessed_on IS NULL)
    OR (status IN ('COMPETENT', 'UPGRADING', 'NOT_YET_COMPETENT')) <> (plenary_on IS NOT NULL)
"""
NOT_RENEWED = """
SELECT r.id AS found FROM recertification r
JOIN assessor s ON s.id = r.assessor_id
LEFT JOIN master_assessor m ON m.assessor_id = s.id
WHERE r.status = 'COMPETENT' AND r.plenary_on >= CASE
    WHEN r.subject_kind = 'ASSESSOR' THEN s.certificate_valid_until ELSE m.certificate_valid_until END
"""
PAST_OVERLAPS = """
SELECT s.registration_number || ' as ' || p.kind AS found FROM past_assessor_certificate p
JOIN assessor s ON s.id = p.assessor_id
LEFT JOIN master_assessor m ON m.assessor_id = s.id
WHERE p.valid_until >= CASE
    WHEN p.kind = 'ASSESSOR' THEN s.certificate_valid_from ELSE m.certificate_valid_from END
"""
NOT_ELIGIBLE = """
SELECT s.registration_number AS found FROM master_assessor m
JOIN assessor s ON s.id = m.assessor_id
LEFT JOIN internship_session i ON i.candidate_id = m.id
WHERE m.status IN ('PROPOSED', 'ASSESSED', 'NOT_YET_COMPETENT')
GROUP BY m.id, s.registration_number
HAVING COUNT(CASE WHEN i.kind = 'TEACHING' THEN 1 END) < 3 OR COUNT(CASE WHEN i.kind = 'EXAMINING' THEN 1 END) < 3
"""
SUPERVISOR_NOT_CERTIFIED = """
SELECT i.id AS found FROM internship_session i
JOIN master_assessor m ON m.id = i.supervisor_id
LEFT JOIN past_assessor_certificate p ON p.assessor_id = m.assessor_id AND p.kind = 'MASTER_ASSESSOR'
    AND i.held_on BETWEEN p.valid_from AND p.valid_until
WHERE p.id IS NULL AND (m.certificate_valid_from IS NULL
    OR i.held_on NOT BETWEEN m.certificate_valid_from AND m.certificate_valid_until)
"""
TESTED_BEFORE_TRAINED = """
SELECT number AS found FROM assessor_candidate
WHERE status IN ('CERTIFIED', 'NOT_YET_COMPETENT') AND (tested_on IS NULL OR tested_on < trained_on)
"""
RECOGNISED_TWICE = """
SELECT s.registration_number || ' ' || a.kind AS found FROM assessor_recognition a
JOIN assessor_recognition b ON b.assessor_id = a.assessor_id AND b.kind = a.kind AND b.from_date > a.from_date
JOIN assessor s ON s.id = a.assessor_id
WHERE a.to_date IS NULL OR a.to_date >= b.from_date
"""
SURVEYED_BEFORE_ISSUED = """
SELECT c.registration_number AS found FROM holder_surveillance h
JOIN certificate c ON c.id = h.certificate_id WHERE h.conducted_on < c.valid_from
"""
COUNTED_IN_NO_MONTH = """
SELECT id AS found FROM verification_count WHERE substr(CAST(month AS TEXT), 9, 2) <> '01'
"""

INVARIANTS: tuple[Invariant, ...] = (
    told(ASSESSOR_CANDIDATE, AssessorCandidate),
    told(RECERTIFICATION, Recertification, "id"),
    never("the days of a recertification follow each other", DAYS_OUT_OF_ORDER),
    never("a recertification has the days of the steps that it took", DAYS_MISSING),
    never("whoever was found competent has a certificate that lasts beyond the plenary", NOT_RENEWED),
    never("an assessor has one certificate of a kind at a time", PAST_OVERLAPS),
    never("whoever is proposed as master assessor has three sessions of each kind", NOT_ELIGIBLE),
    never("a master assessor supervises an internship", SUPERVISOR_NOT_CERTIFIED),
    never("a candidate is tested after the training", TESTED_BEFORE_TRAINED),
    never("an assessor has a recognition of a kind once at a time", RECOGNISED_TWICE),
    never("a holder is looked after while there is a certificate", SURVEYED_BEFORE_ISSUED),
    never("checks are counted by the month", COUNTED_IN_NO_MONTH),
)
