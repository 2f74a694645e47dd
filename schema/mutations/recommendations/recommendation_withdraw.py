"""`recommendationWithdraw`: a body no longer recommends."""

from typing import Annotated, TypeAlias

import strawberry

from models.services.recommendations.sector_recommendations import WithdrawRecommendation, withdraw_recommendation
from schema.context import Info
from schema.mutations.recommendations.shown import shown_recommendation
from schema.refusals import Refusal
from schema.types.recommendation import Recommendation


@strawberry.input
class RecommendationWithdrawInput:
    """Which letter, and why."""

    body: str
    number: str
    reason: str


@strawberry.type
class RecommendationWithdrawSuccess:
    """It was done."""

    recommendation: Recommendation


RecommendationWithdrawPayload: TypeAlias = Annotated[
    RecommendationWithdrawSuccess | Refusal, strawberry.union("RecommendationWithdrawPayload")
]


@strawberry.type
class RecommendationWithdrawMutation:
    """A recommendation is withdrawn."""

    @strawberry.mutation
    async def recommendation_withdraw(
        self, info: Info, request: Annotated[RecommendationWithdrawInput, strawberry.argument(name="input")]
    ) -> RecommendationWithdrawPayload:
        """Withdraw a recommendation. It ends no licence; of a licensed LSP it raises a review."""
        context = info.context
        act = WithdrawRecommendation(request.body, request.number, request.reason)
        await withdraw_recommendation(context.register, context.login, context.now, act)
        return RecommendationWithdrawSuccess(recommendation=await shown_recommendation(act.body, act.number))
