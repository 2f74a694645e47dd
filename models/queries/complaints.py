"""Complaints: never public."""

from dataclasses import dataclass
from datetime import datetime

from models.queries.filters import Expression, criteria
from models.queries.pages import Page, PageRequest, read_page
from models.queries.rows import row_of
from models.rules.complaints import ComplaintStatus
from models.tables.complaints import Complaint


@dataclass(frozen=True, slots=True)
class ComplaintRow:
    """One complaint."""

    id: int
    number: str
    lsp_id: int
    text: str
    status: ComplaintStatus
    received_at: datetime
    answer: str | None
    answered_at: datetime | None


async def complaint_by_number(number: str) -> ComplaintRow | None:
    """The complaint of a number."""
    return await row_of(Complaint.filter(number=number), ComplaintRow)


async def complaint_page(request: PageRequest, where: Expression) -> Page[ComplaintRow]:
    """A page of complaints."""
    return await read_page(Complaint.filter(criteria(where)), request, ComplaintRow)
