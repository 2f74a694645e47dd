"""`appeals`, `myAppeals`: what candidates appeal against."""

import strawberry

from models.queries.appeals import appeal_page, candidate_appeal_page
from models.queries.pages import Order
from models.rules.actors import Role
from models.rules.numbers import LicenceNumber
from models.rules.permissions import check_role
from models.rules.visibility import check_sees_register_of
from schema.context import Info
from schema.filters import listing
from schema.pagination import Connection
from schema.types.appeal import Appeal


@strawberry.type
class AppealsQuery:
    """Appeals."""

    @strawberry.field
    async def appeals(
        self,
        info: Info,
        licence_number: str | None = None,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[Appeal]:
        """Appeals, the newest first: at one LSP for its own staff, or all for BNSP. Never public."""
        number = None if licence_number is None else str(LicenceNumber.parse(licence_number))
        check_sees_register_of(info.context.login, number)
        asked = listing(f"appeals at {number}", None, Order("id", descending=True))
        page = await appeal_page(asked.order, asked.request(first, after, last, before), number)
        return asked.connection(page, Appeal.of)

    @strawberry.field
    async def my_appeals(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[Appeal]:
        """Appeals against decisions about the caller, the newest first; for candidates."""
        check_role(info.context.login, Role.SUBJECT)
        asked = listing("myAppeals", None, Order("id", descending=True))
        request = asked.request(first, after, last, before)
        page = await candidate_appeal_page(info.context.actor.subject, asked.order, request)
        return asked.connection(page, Appeal.of)
