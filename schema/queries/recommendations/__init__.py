"""Partner bodies, and whom they recommend."""

import strawberry

from schema.queries.recommendations.partner_bodies import PartnerBodiesQuery
from schema.queries.recommendations.recommendations import RecommendationsQuery


@strawberry.type
class RecommendationsQueries(
    PartnerBodiesQuery,
    RecommendationsQuery,
):
    """Partner bodies, and whom they recommend."""
