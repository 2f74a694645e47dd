"""`recommendationRecord`: a body recommends a candidate or an LSP, or refuses to."""

from datetime import date
from typing import Annotated, TypeAlias

import strawberry

from models.services.recommendations.sector_recommendations import RecordRecommendation, record_recommendation
from schema.context import Info
from schema.mutations.recommendations.shown import shown_recommendation
from schema.refusals import Refusal
from schema.types.licensing_enums import RecommendationDecision
from schema.types.recommendation import Recommendation


@strawberry.input
class RecommendationRecordInput:
    """The letter."""

    idempotency_key: str
    body: str
    number: str
    about: str
    decided_on: date
    decision: RecommendationDecision


@strawberry.type
class RecommendationRecordSuccess:
    """It was done."""

    recommendation: Recommendation


RecommendationRecordPayload: TypeAlias = Annotated[
    RecommendationRecordSuccess | Refusal, strawberry.union("RecommendationRecordPayload")
]


@strawberry.type
class RecommendationRecordMutation:
    """A recommendation is recorded."""

    @strawberry.mutation
    async def recommendation_record(
        self, info: Info, request: Annotated[RecommendationRecordInput, strawberry.argument(name="input")]
    ) -> RecommendationRecordPayload:
        """Record what a body says, by the body itself or by BNSP."""
        context = info.context
        act = RecordRecommendation(
            idempotency_key=request.idempotency_key,
            body=request.body,
            number=request.number,
            about=request.about,
            decided_on=request.decided_on,
            decision=request.decision,
        )
        number = await record_recommendation(context.register, context.login, context.now, act)
        return RecommendationRecordSuccess(recommendation=await shown_recommendation(act.body, number))
