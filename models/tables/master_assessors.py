"""Master assessors, the candidates who want to become one, and their internship."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.master_assessors import InternshipKind, MasterAssessorStatus
from models.tables.assessors import Assessor
from models.tables.columns import day_column, enum_column, moment_column
from models.tables.constraints import among, check, in_order, index, together, unique


class MasterAssessor(Model):
    """An assessor on the way to master assessor, or arrived there."""

    id = fields.IntField(primary_key=True)
    assessor: fields.ForeignKeyRelation[Assessor] = fields.ForeignKeyField(
        "models.Assessor", related_name="master_assessor", on_delete=RESTRICT
    )
    assessor_id: int
    training_year = fields.SmallIntField()
    status = enum_column(MasterAssessorStatus)
    certificate_valid_from = day_column(null=True)
    certificate_valid_until = day_column(null=True)
    """The last day."""
    created_at = moment_column()

    class Meta:
        table = "master_assessor"
        constraints = (
            unique("master_assessor", "assessor_id"),
            among("master_assessor", "status", MasterAssessorStatus),
            together("master_assessor", "certificate_valid_from", "certificate_valid_until"),
            check(
                "master_assessor",
                "dates_when_certified",
                "(status = 'CERTIFIED') = (certificate_valid_from IS NOT NULL)",
            ),
            in_order("master_assessor", "certificate_valid_from", "certificate_valid_until"),
        )
        indexes = (index("master_assessor", "status"),)


class InternshipSession(Model):
    """One session of teaching or examining under a master assessor (magang)."""

    id = fields.IntField(primary_key=True)
    candidate: fields.ForeignKeyRelation[MasterAssessor] = fields.ForeignKeyField(
        "models.MasterAssessor", related_name="sessions", on_delete=RESTRICT
    )
    candidate_id: int
    kind = enum_column(InternshipKind)
    held_on = day_column()
    place = fields.CharField(max_length=200)
    supervisor: fields.ForeignKeyRelation[MasterAssessor] = fields.ForeignKeyField(
        "models.MasterAssessor", related_name="supervised_sessions", on_delete=RESTRICT
    )
    supervisor_id: int
    evidence_reference = fields.CharField(max_length=120)
    created_at = moment_column()

    class Meta:
        table = "internship_session"
        constraints = (
            among("internship_session", "kind", InternshipKind),
            check("internship_session", "not_supervised_by_oneself", "supervisor_id <> candidate_id"),
        )
        indexes = (
            index("internship_session", "candidate_id", "kind"),
            index("internship_session", "supervisor_id"),
        )
