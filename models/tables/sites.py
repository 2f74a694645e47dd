"""Assessment sites (TUK, tempat uji kompetensi), and what is assessed there."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.sites import SiteKind
from models.tables.columns import enum_column, moment_column
from models.tables.constraints import among, in_order, index, unique
from models.tables.lsps import Lsp
from models.tables.provinces import Province
from models.tables.schemes import Scheme


class AssessmentSite(Model):
    """A place where assessments are held."""

    id = fields.IntField(primary_key=True)
    code = fields.CharField(max_length=40, unique=True)
    name = fields.CharField(max_length=200)
    kind = enum_column(SiteKind)
    owner = fields.CharField(max_length=200)
    address = fields.CharField(max_length=300, null=True)
    town = fields.CharField(max_length=100, null=True)
    """Regency or city (kabupaten, kota), as one would say it."""
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


class SiteScheme(Model):
    """A scheme for which an LSP uses a site. An end is a day, never a deletion."""

    id = fields.IntField(primary_key=True)
    site: fields.ForeignKeyRelation[AssessmentSite] = fields.ForeignKeyField(
        "models.AssessmentSite", related_name="schemes", on_delete=RESTRICT
    )
    site_id: int
    lsp: fields.ForeignKeyRelation[Lsp] = fields.ForeignKeyField(
        "models.Lsp", related_name="site_schemes", on_delete=RESTRICT
    )
    lsp_id: int
    scheme: fields.ForeignKeyRelation[Scheme] = fields.ForeignKeyField(
        "models.Scheme", related_name="site_schemes", on_delete=RESTRICT
    )
    scheme_id: int
    from_date = fields.DateField()
    to_date = fields.DateField(null=True)
    """The last day; null while it lasts."""
    created_at = moment_column()

    class Meta:
        table = "site_scheme"
        constraints = (
            unique("site_scheme", "site_id", "lsp_id", "scheme_id", "from_date"),
            in_order("site_scheme", "from_date", "to_date"),
        )
        indexes = (index("site_scheme", "lsp_id"), index("site_scheme", "scheme_id"))
