"""Partner bodies (lembaga mitra) and the sectors that are theirs."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.tables.columns import moment_column
from models.tables.constraints import index, unique


class PartnerBody(Model):
    """A body outside BNSP that watches a sector: LPJK, Dewan Pers, a ministry."""

    id = fields.IntField(primary_key=True)
    code = fields.CharField(max_length=40, unique=True)
    """``LPJK``; what a caller's token names."""
    name_id = fields.CharField(max_length=200)
    name_en = fields.CharField(max_length=200)
    created_at = moment_column()

    class Meta:
        table = "partner_body"


class PartnerBodySector(Model):
    """A sector whose LSPs, schemes and certificates a partner body sees."""

    id = fields.IntField(primary_key=True)
    body: fields.ForeignKeyRelation[PartnerBody] = fields.ForeignKeyField(
        "models.PartnerBody", related_name="sectors", on_delete=RESTRICT
    )
    body_id: int
    sector = fields.CharField(max_length=40)

    class Meta:
        table = "partner_body_sector"
        constraints = (unique("partner_body_sector", "body_id", "sector"),)
        indexes = (index("partner_body_sector", "sector"),)
