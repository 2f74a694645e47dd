"""What the register counts of a year's programmes: surveillance, state-funded packages, master assessors."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from models.queries.lsp_counts import TypeCounts
from models.queries.recertifications import recertification_funnel
from models.queries.sql_pages import read_rows
from models.rules.lsps import LspType
from models.rules.recertifications import RecertificationSubject

Figure = tuple[str, str, int | Decimal]
"""Series without its year, figure, number."""

VISITED = """
SELECT l.type, COUNT(DISTINCT l.id) AS visited FROM surveillance s JOIN lsp l ON l.id = s.lsp_id
WHERE s.visited_on BETWEEN :first AND :last GROUP BY l.type
"""
AWARDED = """
SELECT COUNT(*) AS packages_awarded, COUNT(DISTINCT lsp_id) AS lsp_awarded,
    (SELECT COUNT(DISTINCT m.package_id) FROM funded_package_monitoring m JOIN funded_package p ON p.id = m.package_id
        WHERE p.year = :year) AS monitoring_packages,
    (SELECT COUNT(*) FROM funded_package_candidate c JOIN funded_package p ON p.id = c.package_id
        WHERE p.year = :year) AS asesi_assessed,
    (SELECT COUNT(*) FROM funded_package_candidate c JOIN funded_package p ON p.id = c.package_id
        JOIN assessment a ON a.id = c.assessment_id
        WHERE p.year = :year AND a.decision = 'COMPETENT') AS asesi_competent
FROM funded_package WHERE year = :year AND status IN ('AWARDED', 'RUNNING', 'REPORTED', 'CLOSED')
"""
MASTERS = """
SELECT COUNT(*) AS certified,
    COUNT(CASE WHEN first_day >= :first THEN 1 END) AS certification_competent
FROM (
    SELECT assessor_id, MIN(valid_from) AS first_day FROM (
        SELECT assessor_id, certificate_valid_from AS valid_from FROM master_assessor WHERE status = 'CERTIFIED'
        UNION ALL
        SELECT assessor_id, valid_from FROM past_assessor_certificate WHERE kind = 'MASTER_ASSESSOR'
    ) certificates GROUP BY assessor_id
) masters WHERE first_day <= :as_of
"""
INTERNS = """
SELECT COUNT(DISTINCT candidate_id) AS internship_participants FROM internship_session
WHERE held_on BETWEEN :first AND :as_of
"""


async def surveillances(year: int, licensed: TypeCounts) -> Sequence[Figure]:
    """Count the LSPs that were visited, and their share of all that are licensed at the end of the year."""
    rows = await read_rows(VISITED, first=date(year, 1, 1), last=date(year, 12, 31))
    visited = TypeCounts.counted({LspType(row["type"]): row["visited"] for row in rows})
    of_each: list[Figure] = [("surveillance", f"LSP {each.value}", visited.of(each)) for each in LspType]
    share: list[Figure] = []
    if licensed.total:
        share.append(("surveillance", "share", Decimal(visited.total * 100) / licensed.total))
    return [*of_each, ("surveillance", "TOTAL", visited.total), *share]


async def programmes(year: int) -> Sequence[Figure]:
    """Count the packages of the year that were awarded, and what came of them."""
    (row,) = await read_rows(AWARDED, year=year)
    return [("pskk", name, count) for name, count in row.items()]


async def master_assessors(as_of: date) -> Sequence[Figure]:
    """Count master assessors on the day, and what their programme did in its year."""
    series, first = "master_assessor_programme", date(as_of.year, 1, 1)
    (masters,) = await read_rows(MASTERS, first=first, as_of=as_of)
    (interns,) = await read_rows(INTERNS, first=first, as_of=as_of)
    cohort = await recertification_funnel(RecertificationSubject.MASTER_ASSESSOR, as_of.year)
    return [
        ("master_assessors", "TOTAL", masters["certified"]),
        ("resources", "master_assessors", masters["certified"]),
        (series, "internship_participants", interns["internship_participants"]),
        (series, "certification_competent", masters["certification_competent"]),
        (series, "rcc_invited", cohort.invited),
        (series, "rcc_accepted_after_verification", cohort.accepted),
        (series, "rcc_assessed", cohort.assessed),
        (series, "rcc_competent", cohort.competent),
        (series, "rcc_upgrading", cohort.upgrading),
    ]
