"""Applications of candidates for certification (APL-01) with the self-assessment (APL-02)."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.applications import ApplicationPurpose, ApplicationStatus
from models.tables.assessments import Assessment
from models.tables.columns import day_column, enum_column, moment_column
from models.tables.constraints import among, check, index, unique
from models.tables.holders import Holder
from models.tables.lsps import Lsp
from models.tables.schemes import SchemeVersion
from models.tables.units import CompetencyUnit


class Application(Model):
    """A person asks an LSP to be assessed for a scheme."""

    id = fields.IntField(primary_key=True)
    number = fields.CharField(max_length=20, unique=True)
    """``APL-000123``."""
    lsp: fields.ForeignKeyRelation[Lsp] = fields.ForeignKeyField(
        "models.Lsp", related_name="applications", on_delete=RESTRICT
    )
    lsp_id: int
    scheme_version: fields.ForeignKeyRelation[SchemeVersion] = fields.ForeignKeyField(
        "models.SchemeVersion", related_name="applications", on_delete=RESTRICT
    )
    scheme_version_id: int
    holder: fields.ForeignKeyRelation[Holder] = fields.ForeignKeyField(
        "models.Holder", related_name="applications", on_delete=RESTRICT
    )
    holder_id: int
    purpose = enum_column(ApplicationPurpose)
    status = enum_column(ApplicationStatus)
    scheduled_on = day_column(null=True)
    assessment: fields.ForeignKeyNullableRelation[Assessment] = fields.ForeignKeyField(
        "models.Assessment", related_name="application", on_delete=RESTRICT, null=True
    )
    """The assessment that came of it."""
    assessment_id: int | None
    created_at = moment_column()

    class Meta:
        table = "application"
        constraints = (
            unique("application", "assessment_id"),
            among("application", "purpose", ApplicationPurpose),
            among("application", "status", ApplicationStatus),
            check("application", "assessment_when_assessed", "(status = 'ASSESSED') = (assessment_id IS NOT NULL)"),
        )
        indexes = (
            index("application", "lsp_id", "status"),
            index("application", "holder_id"),
            index("application", "scheme_version_id"),
        )


class SelfAssessmentAnswer(Model):
    """What the candidate says of one unit: able, or not yet."""

    id = fields.IntField(primary_key=True)
    application: fields.ForeignKeyRelation[Application] = fields.ForeignKeyField(
        "models.Application", related_name="self_assessment", on_delete=RESTRICT
    )
    application_id: int
    unit: fields.ForeignKeyRelation[CompetencyUnit] = fields.ForeignKeyField(
        "models.CompetencyUnit", related_name="self_assessments", on_delete=RESTRICT
    )
    unit_id: int
    is_able = fields.BooleanField()

    class Meta:
        table = "self_assessment_answer"
        constraints = (unique("self_assessment_answer", "application_id", "unit_id"),)
        indexes = (index("self_assessment_answer", "unit_id"),)
