"""Recommendations of sector bodies for candidates and LSPs (rekomendasi)."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.sector_recommendations import RecommendationDecision
from models.tables.columns import day_column, enum_column, moment_column
from models.tables.constraints import among, check, index, unique
from models.tables.lsp_candidates import LspCandidate
from models.tables.lsps import Lsp
from models.tables.partner_bodies import PartnerBody


class SectorRecommendation(Model):
    """What one body said about one candidate or LSP."""

    id = fields.IntField(primary_key=True)
    candidate: fields.ForeignKeyNullableRelation[LspCandidate] = fields.ForeignKeyField(
        "models.LspCandidate", related_name="recommendations", on_delete=RESTRICT, null=True
    )
    candidate_id: int | None
    lsp: fields.ForeignKeyNullableRelation[Lsp] = fields.ForeignKeyField(
        "models.Lsp", related_name="recommendations", on_delete=RESTRICT, null=True
    )
    lsp_id: int | None
    sector = fields.CharField(max_length=40)
    body: fields.ForeignKeyRelation[PartnerBody] = fields.ForeignKeyField(
        "models.PartnerBody", related_name="recommendations", on_delete=RESTRICT
    )
    body_id: int
    number = fields.CharField(max_length=80)
    """Of the body's letter."""
    decided_on = day_column()
    decision = enum_column(RecommendationDecision)
    withdrawn_on = day_column(null=True)
    withdrawal_reason = fields.CharField(max_length=300, null=True)
    created_at = moment_column()

    class Meta:
        table = "sector_recommendation"
        constraints = (
            unique("sector_recommendation", "body_id", "number"),
            among("sector_recommendation", "decision", RecommendationDecision),
            check("sector_recommendation", "about_somebody", "candidate_id IS NOT NULL OR lsp_id IS NOT NULL"),
            check(
                "sector_recommendation",
                "day_when_withdrawn",
                "(decision = 'WITHDRAWN') = (withdrawn_on IS NOT NULL)",
            ),
        )
        indexes = (
            index("sector_recommendation", "lsp_id"),
            index("sector_recommendation", "candidate_id"),
            index("sector_recommendation", "sector", "decision"),
        )
