"""Assessments (asesmen), who conducted them, and the result of each unit."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.assessments import AssessmentMethod, AssessmentStatus, Outcome
from models.tables.assessors import Assessor
from models.tables.columns import day_column, enum_column, enums_column, moment_column
from models.tables.constraints import among, check, index, together, unique
from models.tables.holders import Holder
from models.tables.lsps import Lsp
from models.tables.schemes import SchemeVersion
from models.tables.sites import AssessmentSite
from models.tables.units import CompetencyUnit


class Assessment(Model):
    """One person's assessment for one scheme version: assessors recommend, somebody else decides."""

    id = fields.IntField(primary_key=True)
    lsp: fields.ForeignKeyRelation[Lsp] = fields.ForeignKeyField(
        "models.Lsp", related_name="assessments", on_delete=RESTRICT
    )
    lsp_id: int
    scheme_version: fields.ForeignKeyRelation[SchemeVersion] = fields.ForeignKeyField(
        "models.SchemeVersion", related_name="assessments", on_delete=RESTRICT
    )
    scheme_version_id: int
    site: fields.ForeignKeyRelation[AssessmentSite] = fields.ForeignKeyField(
        "models.AssessmentSite", related_name="assessments", on_delete=RESTRICT
    )
    site_id: int
    holder: fields.ForeignKeyRelation[Holder] = fields.ForeignKeyField(
        "models.Holder", related_name="assessments", on_delete=RESTRICT
    )
    holder_id: int
    methods = enums_column(AssessmentMethod)
    assessed_on = day_column()
    status = enum_column(AssessmentStatus)
    recommendation = enum_column(Outcome)
    recorded_by = fields.CharField(max_length=200)
    """Subject of the caller who recorded the recommendation."""
    recorded_at = moment_column()
    decision = enum_column(Outcome, null=True)
    decided_by = fields.CharField(max_length=200, null=True)
    """Subject of the caller who decided for the technical committee."""
    decided_at = moment_column(null=True)

    class Meta:
        table = "assessment"
        constraints = (
            among("assessment", "status", AssessmentStatus),
            among("assessment", "recommendation", Outcome),
            among("assessment", "decision", Outcome),
            together("assessment", "decision", "decided_by", "decided_at"),
            check("assessment", "decided_has_decision", "(status = 'DECIDED') = (decision IS NOT NULL)"),
            check("assessment", "methods_named", "methods <> ''"),
        )
        indexes = (
            index("assessment", "lsp_id", "status"),
            index("assessment", "scheme_version_id", "assessed_on"),
            index("assessment", "site_id"),
            index("assessment", "holder_id"),
        )


class AssessmentAssessor(Model):
    """An assessor who conducted an assessment."""

    id = fields.IntField(primary_key=True)
    assessment: fields.ForeignKeyRelation[Assessment] = fields.ForeignKeyField(
        "models.Assessment", related_name="assessors", on_delete=RESTRICT
    )
    assessment_id: int
    assessor: fields.ForeignKeyRelation[Assessor] = fields.ForeignKeyField(
        "models.Assessor", related_name="assessments", on_delete=RESTRICT
    )
    assessor_id: int

    class Meta:
        table = "assessment_assessor"
        constraints = (unique("assessment_assessor", "assessment_id", "assessor_id"),)
        indexes = (index("assessment_assessor", "assessor_id"),)


class UnitResult(Model):
    """The result of one unit in an assessment."""

    id = fields.BigIntField(primary_key=True)
    assessment: fields.ForeignKeyRelation[Assessment] = fields.ForeignKeyField(
        "models.Assessment", related_name="unit_results", on_delete=RESTRICT
    )
    assessment_id: int
    unit: fields.ForeignKeyRelation[CompetencyUnit] = fields.ForeignKeyField(
        "models.CompetencyUnit", related_name="results", on_delete=RESTRICT
    )
    unit_id: int
    outcome = enum_column(Outcome)

    class Meta:
        table = "unit_result"
        constraints = (
            unique("unit_result", "assessment_id", "unit_id"),
            among("unit_result", "outcome", Outcome),
        )
        indexes = (index("unit_result", "unit_id"),)
