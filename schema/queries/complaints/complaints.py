"""`complaints`, `myComplaints`: what is complained of about LSPs."""

import strawberry

from models.queries.complaints import complaint_page
from models.queries.filters import EVERYTHING, Condition, Operator
from models.queries.pages import NEWEST_FIRST
from models.rules.complaints import COMPLAINANTS
from models.rules.numbers import LicenceNumber
from models.rules.permissions import check_role
from models.rules.visibility import check_sees_register_of
from schema.context import Info
from schema.pagination import Connection, Listing, Paging, paged
from schema.types.complaint import Complaint


@strawberry.type
class ComplaintsQuery:
    """Complaints."""

    @strawberry.field
    @paged
    async def complaints(
        self, info: Info, licence_number: str | None = None, *, paging: Paging
    ) -> Connection[Complaint]:
        """Complaints, the newest first: about one LSP for its own staff, or all for BNSP. Never public."""
        number = LicenceNumber.canonical_or_none(licence_number)
        check_sees_register_of(info.context.login, number)
        asked = Listing(f"complaints about {number}", NEWEST_FIRST)
        where = EVERYTHING if number is None else Condition("lsp__licence_number", Operator.EQUAL, number)
        return await paging.through(asked, lambda request: complaint_page(request, where), Complaint.of)

    @strawberry.field
    @paged
    async def my_complaints(self, info: Info, *, paging: Paging) -> Connection[Complaint]:
        """What the caller brought, the newest first."""
        check_role(info.context.login, *COMPLAINANTS)
        asked = Listing("myComplaints", NEWEST_FIRST)
        own = Condition("received_by", Operator.EQUAL, info.context.actor.subject)
        return await paging.through(asked, lambda request: complaint_page(request, own), Complaint.of)
