"""Partner bodies, whom they recommend, and what they ask about persons."""

import strawberry

from schema.queries.recommendations.partner_bodies import PartnerBodiesQuery
from schema.queries.recommendations.partner_queries import PartnerQueriesQuery
from schema.queries.recommendations.recommendations import RecommendationsQuery


@strawberry.type
class RecommendationsQueries(
    PartnerBodiesQuery,
    PartnerQueriesQuery,
    RecommendationsQuery,
):
    """Partner bodies, whom they recommend, and what they ask about persons."""
