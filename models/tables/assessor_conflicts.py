"""Conflicts of interest that assessors declared."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.impartiality import ConflictKind
from models.tables.assessors import Assessor
from models.tables.columns import day_column, enum_column, moment_column
from models.tables.constraints import among, in_order, index, unique
from models.tables.holders import Holder


class AssessorConflict(Model):
    """An assessor has to do with a person, and does not assess him or her while it lasts."""

    id = fields.IntField(primary_key=True)
    assessor: fields.ForeignKeyRelation[Assessor] = fields.ForeignKeyField(
        "models.Assessor", related_name="conflicts", on_delete=RESTRICT
    )
    assessor_id: int
    holder: fields.ForeignKeyRelation[Holder] = fields.ForeignKeyField(
        "models.Holder", related_name="assessor_conflicts", on_delete=RESTRICT
    )
    holder_id: int
    kind = enum_column(ConflictKind)
    from_date = day_column()
    to_date = day_column(null=True)
    """The last day; null while it lasts."""
    declared_by = fields.CharField(max_length=200)
    """Subject of the caller."""
    created_at = moment_column()

    class Meta:
        table = "assessor_conflict"
        constraints = (
            unique("assessor_conflict", "assessor_id", "holder_id", "kind", "from_date"),
            among("assessor_conflict", "kind", ConflictKind),
            in_order("assessor_conflict", "from_date", "to_date"),
        )
        indexes = (index("assessor_conflict", "holder_id"),)
