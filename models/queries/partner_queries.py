"""What partner bodies have asked about persons."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime

from models.queries.filters import Expression, criteria
from models.queries.pages import Page, PageRequest, read_page
from models.rules.partner_queries import PersonalRegister, QueryPurpose
from models.tables.partner_queries import PartnerQuery


@dataclass(frozen=True, slots=True)
class PartnerQueryRow:
    """One query."""

    id: int
    asked_at: datetime
    subject: str
    partner: str | None
    operation: str | None
    document_hash: str
    registers: AbstractSet[PersonalRegister]
    purpose: QueryPurpose | None


async def partner_query_page(request: PageRequest, where: Expression) -> Page[PartnerQueryRow]:
    """A page of queries."""
    return await read_page(PartnerQuery.filter(criteria(where)), request, PartnerQueryRow)
