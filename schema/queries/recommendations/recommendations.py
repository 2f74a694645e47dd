"""`recommendations(sector:)`: what the bodies of a sector say about its LSPs and candidates."""

import strawberry

from models.queries.filters import AllOf, Condition, Operator
from models.queries.pages import OLDEST_FIRST
from models.queries.partner_bodies import recommendation_page, sectors_watched_by
from models.rules.sectors import parse_sector
from models.rules.visibility import check_watches
from schema.context import Info
from schema.filters import EnumFilter, TextFilter, combinable, expression
from schema.pagination import Connection, Listing, Paging, paged
from schema.types.licensing_enums import RecommendationDecision
from schema.types.recommendation import Recommendation

_COLUMNS = {"decision": "decision", "body": "body__code", "licence_number": "lsp__licence_number"}


@combinable
class RecommendationFilter:
    """Which recommendations."""

    decision: EnumFilter[RecommendationDecision] | None = None
    body: TextFilter | None = None
    licence_number: TextFilter | None = None


@strawberry.type
class RecommendationsQuery:
    """What bodies say about LSPs."""

    @strawberry.field
    @paged
    async def recommendations(
        self, info: Info, sector: str, where: RecommendationFilter | None = None, *, paging: Paging
    ) -> Connection[Recommendation]:
        """The recommendations of a sector as they came in; for its partner bodies and for BNSP."""
        code, actor = parse_sector(sector).code, info.context.login
        check_watches(actor, code, await sectors_watched_by(actor.partner))
        asked = Listing(f"recommendations {code}", OLDEST_FIRST)
        chosen = AllOf((Condition("sector", Operator.EQUAL, code), expression(where, _COLUMNS)))
        return await paging.through(asked, lambda request: recommendation_page(request, chosen), Recommendation.of)
