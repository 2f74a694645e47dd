"""`partnerQueries`: what partner bodies have asked about persons."""

import strawberry

from models.queries.filters import EVERYTHING, Condition, Operator
from models.queries.pages import NEWEST_FIRST
from models.queries.partner_queries import partner_query_page
from models.rules.partner_queries import seen_partner
from schema.context import Info
from schema.pagination import Connection, Listing, Paging, paged
from schema.types.partner_query import PartnerQuery


@strawberry.type
class PartnerQueriesQuery:
    """What partner bodies have asked about persons."""

    @strawberry.field
    @paged
    async def partner_queries(
        self, info: Info, partner: str | None = None, *, paging: Paging
    ) -> Connection[PartnerQuery]:
        """Queries about persons, the newest first: of the caller's own body, or of any or all for BNSP."""
        shown = seen_partner(info.context.login, partner)
        asked = Listing(f"partner queries of {shown}", NEWEST_FIRST)
        where = EVERYTHING if shown is None else Condition("partner", Operator.EQUAL, shown)
        return await paging.through(asked, lambda request: partner_query_page(request, where), PartnerQuery.of)
