"""Assessment sites (TUK, tempat uji kompetensi): verified, suspended, closed; and what is assessed there."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.sites import SiteKind, SiteStatus, SiteVerificationResult
from models.tables.assessors import Assessor
from models.tables.columns import day_column, enum_column, moment_column
from models.tables.constraints import PartialUnique, among, check, in_order, index, unique
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
    regency_code = fields.CharField(max_length=4, null=True)
    """Of the ministry of home affairs, ``3273``."""
    province: fields.ForeignKeyRelation[Province] = fields.ForeignKeyField(
        "models.Province", related_name="sites", on_delete=RESTRICT
    )
    province_id: int
    lsp: fields.ForeignKeyNullableRelation[Lsp] = fields.ForeignKeyField(
        "models.Lsp", related_name="sites", on_delete=RESTRICT, null=True
    )
    """The LSP that proposed it and answers for it; null where BNSP does."""
    lsp_id: int | None
    status = enum_column(SiteStatus)
    verified_on = day_column(null=True)
    """The day of the newest verification that it passed."""
    verified_until = day_column(null=True)
    """The last day of that verification; null where it was registered without an end."""
    closed_on = day_column(null=True)
    """The last day of a site that was closed."""
    created_at = moment_column()

    class Meta:
        table = "assessment_site"
        constraints = (
            among("assessment_site", "kind", SiteKind),
            among("assessment_site", "status", SiteStatus),
            in_order("assessment_site", "verified_on", "verified_until"),
            check("assessment_site", "closed_on_exactly_when_closed", "(status = 'CLOSED') = (closed_on IS NOT NULL)"),
        )
        indexes = (index("assessment_site", "province_id"), index("assessment_site", "lsp_id"))


class SiteVerification(Model):
    """What an assessor found at a site, and until when it counts."""

    id = fields.IntField(primary_key=True)
    site: fields.ForeignKeyRelation[AssessmentSite] = fields.ForeignKeyField(
        "models.AssessmentSite", related_name="verifications", on_delete=RESTRICT
    )
    site_id: int
    verified_on = day_column()
    valid_until = day_column(null=True)
    """The last day; null where the site was registered without one."""
    result = enum_column(SiteVerificationResult)
    verifier: fields.ForeignKeyNullableRelation[Assessor] = fields.ForeignKeyField(
        "models.Assessor", related_name="site_verifications", on_delete=RESTRICT, null=True
    )
    """Null where the site was verified before it entered the register."""
    verifier_id: int | None
    created_at = moment_column()
    schemes: fields.ReverseRelation["SiteVerificationScheme"]

    class Meta:
        table = "site_verification"
        constraints = (
            among("site_verification", "result", SiteVerificationResult),
            in_order("site_verification", "verified_on", "valid_until"),
        )
        indexes = (index("site_verification", "site_id"), index("site_verification", "verifier_id"))


class SiteVerificationScheme(Model):
    """A scheme for which a site was verified. A verification that names none is for every scheme."""

    id = fields.IntField(primary_key=True)
    verification: fields.ForeignKeyRelation[SiteVerification] = fields.ForeignKeyField(
        "models.SiteVerification", related_name="schemes", on_delete=RESTRICT
    )
    verification_id: int
    scheme: fields.ForeignKeyRelation[Scheme] = fields.ForeignKeyField(
        "models.Scheme", related_name="site_verifications", on_delete=RESTRICT
    )
    scheme_id: int

    class Meta:
        table = "site_verification_scheme"
        constraints = (unique("site_verification_scheme", "verification_id", "scheme_id"),)
        indexes = (index("site_verification_scheme", "scheme_id"),)


class SiteSuspension(Model):
    """A time in which nothing is assessed at a site."""

    id = fields.IntField(primary_key=True)
    site: fields.ForeignKeyRelation[AssessmentSite] = fields.ForeignKeyField(
        "models.AssessmentSite", related_name="suspensions", on_delete=RESTRICT
    )
    site_id: int
    from_date = day_column()
    to_date = day_column(null=True)
    """The last day; null while it lasts."""
    by_bnsp = fields.BooleanField()
    """What BNSP suspended, the LSP does not reinstate."""
    reason = fields.CharField(max_length=300)
    created_at = moment_column()

    class Meta:
        table = "site_suspension"
        partial_uniques = (PartialUnique("site_suspension", "one_lasting_each", "site_id", "to_date IS NULL"),)
        constraints = (in_order("site_suspension", "from_date", "to_date"),)
        indexes = (index("site_suspension", "site_id"),)


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
    from_date = day_column()
    to_date = day_column(null=True)
    """The last day; null while it lasts."""
    created_at = moment_column()

    class Meta:
        table = "site_scheme"
        constraints = (
            unique("site_scheme", "site_id", "lsp_id", "scheme_id", "from_date"),
            in_order("site_scheme", "from_date", "to_date"),
        )
        indexes = (index("site_scheme", "lsp_id"), index("site_scheme", "scheme_id"))
