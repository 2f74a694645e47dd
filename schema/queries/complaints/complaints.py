"""`complaints`, `myComplaints`: what is complained of about LSPs."""

import strawberry

from models.queries.complaints import complaint_page
from models.queries.filters import EVERYTHING, Condition, Operator
from models.queries.pages import Order
from models.rules.complaints import COMPLAINANTS
from models.rules.numbers import LicenceNumber
from models.rules.permissions import check_role
from models.rules.visibility import check_sees_register_of
from schema.context import Info
from schema.filters import listing
from schema.pagination import Connection
from schema.types.complaint import Complaint

NEWEST_FIRST = Order("id", descending=True)


@strawberry.type
class ComplaintsQuery:
    """Complaints."""

    @strawberry.field
    async def complaints(
        self,
        info: Info,
        licence_number: str | None = None,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[Complaint]:
        """Complaints, the newest first: about one LSP for its own staff, or all for BNSP. Never public."""
        number = None if licence_number is None else str(LicenceNumber.parse(licence_number))
        check_sees_register_of(info.context.login, number)
        asked = listing(f"complaints about {number}", None, NEWEST_FIRST)
        where = EVERYTHING if number is None else Condition("lsp__licence_number", Operator.EQUAL, number)
        page = await complaint_page(asked.order, asked.request(first, after, last, before), where)
        return asked.connection(page, Complaint.of)

    @strawberry.field
    async def my_complaints(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        last: int | None = None,
        before: str | None = None,
    ) -> Connection[Complaint]:
        """What the caller brought, the newest first."""
        check_role(info.context.login, *COMPLAINANTS)
        asked = listing("myComplaints", None, NEWEST_FIRST)
        own = Condition("received_by", Operator.EQUAL, info.context.actor.subject)
        page = await complaint_page(asked.order, asked.request(first, after, last, before), own)
        return asked.connection(page, Complaint.of)
