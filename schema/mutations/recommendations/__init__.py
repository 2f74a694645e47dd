"""Partner bodies, and whom they recommend."""

import strawberry

from schema.mutations.recommendations.partner_body_register import PartnerBodyRegisterMutation
from schema.mutations.recommendations.recommendation_record import RecommendationRecordMutation
from schema.mutations.recommendations.recommendation_withdraw import RecommendationWithdrawMutation


@strawberry.type
class RecommendationsMutations(
    PartnerBodyRegisterMutation,
    RecommendationRecordMutation,
    RecommendationWithdrawMutation,
):
    """Partner bodies, and whom they recommend."""
