"""Assessment sites (TUK, tempat uji kompetensi)."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.sites import SiteKind
from models.tables.columns import enum_column, moment_column
from models.tables.constraints import among, in_order, index
from models.tables.provinces import Province


class AssessmentSite(Model):
    """A place where assessments are held."""

    id = fields.IntField(primary_key=True)
    code = fields.CharField(max_length=40, unique=True)
    name = fields.CharField(max_length=200)
    kind = enum_column(SiteKind)
    owner = fields.CharField(max_length=200)
    address = fields.CharField(max_length=300, null=True)
    province: fields.ForeignKeyRelation[Province] = fields.ForeignKeyField(
        "models.Province", related_name="sites", on_delete=RESTRICT
    )
    province_id: int
    verified_on = fields.DateField()
    verified_until = fields.DateField(null=True)
    """The last day of the verification; null where every use is verified by itself."""
    created_at = moment_column()

    class Meta:
        table = "assessment_site"
        constraints = (
            among("assessment_site", "kind", SiteKind),
            in_order("assessment_site", "verified_on", "verified_until"),
        )
        indexes = (index("assessment_site", "province_id"),)
