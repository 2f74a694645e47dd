"""Schedules of assessments that LSPs announce."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.assessments import AssessmentMethod
from models.tables.columns import day_column, enums_column, moment_column
from models.tables.constraints import check, in_order, index, unique
from models.tables.lsps import Lsp
from models.tables.schemes import SchemeVersion
from models.tables.sites import AssessmentSite


class AssessmentSchedule(Model):
    """An LSP assesses for one scheme version at one site, from day to day (jadwal uji kompetensi)."""

    id = fields.IntField(primary_key=True)
    lsp: fields.ForeignKeyRelation[Lsp] = fields.ForeignKeyField(
        "models.Lsp", related_name="assessment_schedules", on_delete=RESTRICT
    )
    lsp_id: int
    code = fields.CharField(max_length=40)
    """The LSP's own, canonical."""
    scheme_version: fields.ForeignKeyRelation[SchemeVersion] = fields.ForeignKeyField(
        "models.SchemeVersion", related_name="assessment_schedules", on_delete=RESTRICT
    )
    scheme_version_id: int
    site: fields.ForeignKeyRelation[AssessmentSite] = fields.ForeignKeyField(
        "models.AssessmentSite", related_name="assessment_schedules", on_delete=RESTRICT
    )
    site_id: int
    methods = enums_column(AssessmentMethod)
    from_date = day_column()
    to_date = day_column()
    announced_by = fields.CharField(max_length=200)
    announced_at = moment_column()

    class Meta:
        table = "assessment_schedule"
        constraints = (
            unique("assessment_schedule", "lsp_id", "code"),
            in_order("assessment_schedule", "from_date", "to_date"),
            check("assessment_schedule", "methods_named", "methods <> ''"),
        )
        indexes = (
            index("assessment_schedule", "scheme_version_id"),
            index("assessment_schedule", "site_id"),
        )
