"""Appeals: never public."""

from dataclasses import dataclass
from datetime import datetime

from models.queries.pages import Page, PageRequest, read_page
from models.queries.rows import row_of
from models.rules.appeals import AppealStatus
from models.tables.appeals import Appeal


@dataclass(frozen=True, slots=True)
class AppealRow:
    """One appeal."""

    id: int
    number: str
    assessment_id: int
    grounds: str
    status: AppealStatus
    filed_at: datetime
    decree_number: str | None
    decided_at: datetime | None


async def appeal_by_number(number: str) -> AppealRow | None:
    """The appeal of a number."""
    return await row_of(Appeal.filter(number=number), AppealRow)


async def appeal_page(request: PageRequest, licence_number: str | None) -> Page[AppealRow]:
    """A page of the appeals at one LSP, or at all."""
    query = Appeal.all() if licence_number is None else Appeal.filter(assessment__lsp__licence_number=licence_number)
    return await read_page(query, request, AppealRow)


async def candidate_appeal_page(subject: str, request: PageRequest) -> Page[AppealRow]:
    """A page of the appeals about the person whom the login service calls so, whoever filed them."""
    return await read_page(Appeal.filter(assessment__holder__subject=subject), request, AppealRow)
