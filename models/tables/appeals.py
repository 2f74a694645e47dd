"""Appeals (banding) against decisions, with their panels."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.appeals import AppealStatus
from models.tables.assessments import Assessment
from models.tables.columns import enum_column, moment_column
from models.tables.constraints import PartialUnique, among, index, together, unique


class Appeal(Model):
    """A candidate appeals against the decision about an assessment. Never public."""

    id = fields.IntField(primary_key=True)
    number = fields.CharField(max_length=20, unique=True)
    """``BDG-000123``."""
    assessment: fields.ForeignKeyRelation[Assessment] = fields.ForeignKeyField(
        "models.Assessment", related_name="appeals", on_delete=RESTRICT
    )
    assessment_id: int
    grounds = fields.CharField(max_length=1000)
    status = enum_column(AppealStatus)
    filed_by = fields.CharField(max_length=200)
    filed_at = moment_column()
    decree_number = fields.CharField(max_length=80, null=True)
    """Of the director's decree that decides."""
    decided_by = fields.CharField(max_length=200, null=True)
    decided_at = moment_column(null=True)

    class Meta:
        table = "appeal"
        partial_uniques = (
            PartialUnique("appeal", "one_open_each", "assessment_id", "status IN ('FILED', 'IN_REVIEW')"),
        )
        constraints = (
            among("appeal", "status", AppealStatus),
            together("appeal", "decree_number", "decided_by", "decided_at"),
        )
        indexes = (
            index("appeal", "assessment_id"),
            index("appeal", "status"),
        )


class AppealPanelMember(Model):
    """One of the three or more who hear an appeal, by the name under which the login service knows them."""

    id = fields.IntField(primary_key=True)
    appeal: fields.ForeignKeyRelation[Appeal] = fields.ForeignKeyField(
        "models.Appeal", related_name="panel", on_delete=RESTRICT
    )
    appeal_id: int
    subject = fields.CharField(max_length=200)

    class Meta:
        table = "appeal_panel_member"
        constraints = (unique("appeal_panel_member", "appeal_id", "subject"),)
