"""How LSPs looked after the holders of their certificates, and whom they have not looked after."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.queries.pages import Page, PageRequest
from models.queries.rows import rows_by
from models.queries.sql_pages import read_sql_page
from models.rules.surveillances import HolderSurveillanceMethod, HolderSurveillanceResult
from models.tables.surveillances import HolderSurveillance

OVERDUE = """
SELECT c.id FROM certificate c
WHERE c.lsp_id = :lsp AND c.status IN ('ACTIVE', 'SUSPENDED') AND c.valid_until >= :today AND c.valid_from < :year_ago
AND NOT EXISTS (SELECT 1 FROM holder_surveillance h WHERE h.certificate_id = c.id AND h.conducted_on >= :year_ago)
"""


@dataclass(frozen=True, slots=True)
class HolderSurveillanceRow:
    """One surveillance of one holder."""

    certificate_id: int
    year: int
    method: HolderSurveillanceMethod
    result: HolderSurveillanceResult
    conducted_by: str
    conducted_on: date


@dataclass(frozen=True, slots=True)
class OverdueRow:
    """A certificate whose holder was not looked after for a year."""

    id: int


async def surveillances_by_certificate(ids: Collection[int]) -> Mapping[int, Sequence[HolderSurveillanceRow]]:
    """The surveillances of the holders of some certificates, the newest first."""
    rows = HolderSurveillance.filter(certificate_id__in=list(ids)).order_by("-conducted_on", "-id")
    return await rows_by("certificate_id", rows, HolderSurveillanceRow)


async def overdue_holders(lsp_id: int, today: date, year_ago: date, request: PageRequest) -> Page[OverdueRow]:
    """A page of an LSP's valid certificates whose holders it has not looked after since `year_ago`."""
    return await read_sql_page(OVERDUE, request, OverdueRow, lsp=lsp_id, today=today, year_ago=year_ago)
