"""Construction certificates, as LPJK follows them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from models.queries.pages import Page, PageRequest
from models.queries.rows import rows_by
from models.queries.sql_pages import read_rows, read_sql_page
from models.rules.construction import ConstructionState
from models.tables.construction_entries import ConstructionEntry

ISSUED = """
SELECT e.sequence AS id, c.id AS certificate_id FROM event e
JOIN certificate c ON c.registration_number = e.subject
JOIN construction_entry n ON n.certificate_id = c.id
WHERE e.kind = 'CERTIFICATE_ISSUED'
"""
EXPIRING = """
SELECT n.level, lsp.province_id, COUNT(*) AS total,
    COUNT(CASE WHEN c.valid_until BETWEEN :first AND :last THEN 1 END) AS expiring
FROM construction_entry n
JOIN certificate c ON c.id = n.certificate_id
JOIN lsp ON lsp.id = c.lsp_id
WHERE c.status IN ('ACTIVE', 'SUSPENDED') AND c.valid_until >= :today
GROUP BY n.level, lsp.province_id ORDER BY n.level, lsp.province_id
"""


@dataclass(frozen=True, slots=True)
class ConstructionRow:
    """The construction part of one certificate."""

    certificate_id: int
    classification: str
    subclassification: str
    qualification: str
    level: int
    occupation: str
    enacted_in: str
    state: ConstructionState
    lpjk_registration_number: str | None
    recorded_at: datetime | None


@dataclass(frozen=True, slots=True)
class IssuedRow:
    """One construction certificate at the place of its issue in the event record, which never changes."""

    id: int
    certificate_id: int


@dataclass(frozen=True, slots=True)
class ExpiringRow:
    """How many construction certificates that are valid today expire in a year, by level and province of the LSP."""

    level: int
    province_id: int
    total: int
    expiring: int

    @property
    def share(self) -> float:
        """The share that expires, from 0 to 1."""
        return self.expiring / self.total


async def constructions_by_certificate(certificate_ids: Collection[int]) -> Mapping[int, Sequence[ConstructionRow]]:
    """The construction parts of some certificates; none or one each."""
    query = ConstructionEntry.filter(certificate_id__in=list(certificate_ids))
    return await rows_by("certificate_id", query, ConstructionRow)


async def issued_page(request: PageRequest) -> Page[IssuedRow]:
    """A page of construction certificates in the order in which they were issued: what is new is always behind."""
    return await read_sql_page(ISSUED, request, IssuedRow)


async def expiring_in(year: int, today: date) -> Sequence[ExpiringRow]:
    """Count what is valid today and expires in a year."""
    days = {"first": date(year, 1, 1), "last": date(year, 12, 31), "today": today}
    return [ExpiringRow(**row) for row in await read_rows(EXPIRING, **days)]
