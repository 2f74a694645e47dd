"""Who is certified under the ASEAN standard of tourism professions, and who may assess: by job title, only counted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.queries.sql_pages import read_rows
from models.rules.suppression import suppressed

WORKFORCE = """
SELECT job_title, SUM(holders) AS holders, SUM(assessors) AS assessors FROM (
    SELECT COALESCE(v.title_en, v.title_id) AS job_title, COUNT(DISTINCT c.holder_id) AS holders, 0 AS assessors
    FROM certificate c JOIN scheme_version v ON v.id = c.scheme_version_id JOIN scheme s ON s.id = v.scheme_id
    WHERE s.framework = 'ASEAN_ACCSTP' AND c.status = 'ACTIVE' AND c.valid_until >= :today
    GROUP BY COALESCE(v.title_en, v.title_id)
    UNION ALL
    SELECT r.job_title, 0, COUNT(DISTINCT r.assessor_id) FROM assessor_recognition r
    WHERE r.kind = 'ASEAN_NATIONAL_ASSESSOR' AND r.from_date <= :today
    AND (r.to_date IS NULL OR r.to_date >= :today) GROUP BY r.job_title
) counted GROUP BY job_title ORDER BY job_title
"""


@dataclass(frozen=True, slots=True)
class JobTitleRow:
    """How many persons hold a valid certificate for a job title, and how many assess it."""

    job_title: str
    holders: int | None
    """None where there are one to four."""
    assessors: int


async def asean_workforce(today: date) -> Sequence[JobTitleRow]:
    """Count holders and national assessors by job title. ASEAN has some thirty of these."""
    rows = await read_rows(WORKFORCE, today=today)
    return [JobTitleRow(row["job_title"], suppressed(int(row["holders"])), int(row["assessors"])) for row in rows]
