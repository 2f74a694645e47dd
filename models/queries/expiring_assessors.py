"""The assessors of an LSP whose certificate ends soon, and the schemes that then nobody of the LSP could assess."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.queries.pages import Page, PageRequest, ordered_by
from models.queries.sql_pages import read_rows, read_sql_page

BY_END = ordered_by("ends")

EXPIRING = """
SELECT s.id, CAST(s.certificate_valid_until AS TEXT) AS ends FROM assessor s
WHERE s.status = 'ACTIVE' AND s.certificate_valid_until BETWEEN :today AND :until AND EXISTS (
    SELECT 1 FROM assessor_membership m WHERE m.assessor_id = s.id AND m.lsp_id = :lsp
    AND m.from_date <= :today AND (m.to_date IS NULL OR m.to_date >= :today))
"""
SOLE = """
SELECT t.scheme_id, MIN(t.assessor_id) AS assessor_id FROM assessor_scheme t
JOIN assessor s ON s.id = t.assessor_id
WHERE s.status = 'ACTIVE' AND s.certificate_valid_until >= :today AND EXISTS (
    SELECT 1 FROM assessor_membership m WHERE m.assessor_id = s.id AND m.lsp_id = :lsp
    AND m.from_date <= :today AND (m.to_date IS NULL OR m.to_date >= :today))
AND EXISTS (
    SELECT 1 FROM lsp_scope c JOIN scheme_version v ON v.id = c.scheme_version_id
    WHERE c.lsp_id = :lsp AND v.scheme_id = t.scheme_id
    AND c.from_date <= :today AND (c.to_date IS NULL OR c.to_date >= :today))
GROUP BY t.scheme_id HAVING COUNT(*) = 1
"""


@dataclass(frozen=True, slots=True)
class ExpiringRow:
    """An assessor whose certificate ends soon."""

    id: int
    ends: str
    """The last day."""
    sole_scheme_ids: Sequence[int] = ()
    """Schemes in the LSP's scope that only this assessor may assess today."""


async def expiring_assessors(lsp_id: int, today: date, until: date, request: PageRequest) -> Page[ExpiringRow]:
    """A page of an LSP's assessors whose certificate ends until a day, the nearest first."""
    page = await read_sql_page(EXPIRING, request, ExpiringRow, lsp=lsp_id, today=today, until=until)
    sole = await _sole_schemes(lsp_id, today)
    rows = [ExpiringRow(row.id, row.ends, sole.get(row.id, ())) for row in page.rows]
    return Page(rows, page.has_next, page.has_previous)


async def _sole_schemes(lsp_id: int, today: date) -> Mapping[int, Sequence[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for row in await read_rows(SOLE, lsp=lsp_id, today=today):
        found[row["assessor_id"]].append(row["scheme_id"])
    return found
