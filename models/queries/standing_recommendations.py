"""The letters by which sector bodies recommend today: a body's last word about a candidate or an LSP counts."""

from tortoise.expressions import RawSQL
from tortoise.queryset import QuerySet

from models.rules.sector_recommendations import RecommendationDecision
from models.tables.sector_recommendations import SectorRecommendation

SAID_OTHERWISE = """(
SELECT COUNT(*) FROM sector_recommendation later WHERE later.body_id = sector_recommendation.body_id
AND (later.lsp_id = sector_recommendation.lsp_id OR later.candidate_id = sector_recommendation.candidate_id)
AND (later.decided_on, later.id) > (sector_recommendation.decided_on, sector_recommendation.id)
AND later.decision <> 'RECOMMENDED'
)"""


def standing_recommendations() -> QuerySet[SectorRecommendation]:
    """The letters that recommend, and after which their body has neither refused nor withdrawn."""
    recommending = SectorRecommendation.filter(decision=RecommendationDecision.RECOMMENDED)
    return recommending.annotate(otherwise=RawSQL(SAID_OTHERWISE)).filter(otherwise=0)
