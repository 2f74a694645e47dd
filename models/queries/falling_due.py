"""What ends soon unless somebody sees to it: licences, assessors' certificates, verified sites, agreements."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.queries.pages import Order, Page, PageRequest
from models.queries.sql_pages import read_rows, read_sql_page


class DueKind(StrEnum):
    """What it is that ends."""

    AGREEMENT = "AGREEMENT"
    ASSESSOR = "ASSESSOR"
    LICENCE = "LICENCE"
    LICENSING_ASSESSOR = "LICENSING_ASSESSOR"
    MASTER_ASSESSOR = "MASTER_ASSESSOR"
    SITE = "SITE"


BY_LAST_DAY = (Order("last_day"), Order("kind"), Order("id"))
"""The first to end first."""

ENDING = {
    DueKind.AGREEMENT: """
SELECT 'AGREEMENT' AS kind, id, title_id AS reference, partners AS name,
    CAST(COALESCE(ended_on, valid_until) AS TEXT) AS last_day
FROM agreement WHERE COALESCE(ended_on, valid_until) BETWEEN :today AND :until
""",
    DueKind.ASSESSOR: """
SELECT 'ASSESSOR' AS kind, id, registration_number AS reference, name,
    CAST(certificate_valid_until AS TEXT) AS last_day
FROM assessor WHERE status = 'ACTIVE' AND certificate_valid_until BETWEEN :today AND :until
""",
    DueKind.LICENCE: """
SELECT 'LICENCE' AS kind, c.id, c.licence_number AS reference, p.name, CAST(c.valid_until AS TEXT) AS last_day
FROM licence c JOIN lsp p ON p.id = c.lsp_id
WHERE c.status = 'GRANTED' AND c.valid_until BETWEEN :today AND :until
AND NOT EXISTS (SELECT 1 FROM licence n WHERE n.supersedes_id = c.id)
""",
    DueKind.LICENSING_ASSESSOR: """
SELECT 'LICENSING_ASSESSOR' AS kind, id, certificate_number AS reference, name, CAST(valid_until AS TEXT) AS last_day
FROM licensing_assessor WHERE valid_until BETWEEN :today AND :until
""",
    DueKind.MASTER_ASSESSOR: """
SELECT 'MASTER_ASSESSOR' AS kind, m.id, s.registration_number AS reference, s.name,
    CAST(m.certificate_valid_until AS TEXT) AS last_day
FROM master_assessor m JOIN assessor s ON s.id = m.assessor_id
WHERE m.status = 'CERTIFIED' AND m.certificate_valid_until BETWEEN :today AND :until
""",
    DueKind.SITE: """
SELECT 'SITE' AS kind, id, code AS reference, name, CAST(verified_until AS TEXT) AS last_day
FROM assessment_site WHERE status = 'VERIFIED' AND verified_until BETWEEN :today AND :until
""",
}
"""Both ends of the days count. A licence that another one follows does not end: its LSP goes on."""


@dataclass(frozen=True, slots=True)
class DueRow:
    """One thing that ends."""

    kind: str
    id: int
    reference: str
    """Its natural key."""
    name: str
    """Of the LSP, the person, the site or the partners."""
    last_day: str


async def falling_due(today: date, until: date) -> list[DueRow]:
    """Everything that ends from today to a day, the first to end first."""
    ordered = ", ".join(each.column for each in BY_LAST_DAY)
    rows = await read_rows(f"SELECT * FROM ({_ending(list(DueKind))}) d ORDER BY {ordered}", today=today, until=until)  # noqa: S608 - of this module
    return [DueRow(**row) for row in rows]


async def falling_due_page(kinds: Collection[DueKind], today: date, until: date, request: PageRequest) -> Page[DueRow]:
    """A page of the things of some kinds that end from today to a day."""
    return await read_sql_page(_ending(kinds), request, DueRow, today=today, until=until)


def _ending(kinds: Collection[DueKind]) -> str:
    return " UNION ALL ".join(ENDING[kind] for kind in dict.fromkeys(kinds))
