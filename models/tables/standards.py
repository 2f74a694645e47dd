"""Competency standards (SKKNI, special, international) and the units that they hold."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.frame import StandardKind
from models.tables.columns import enum_column, moment_column
from models.tables.constraints import among, index, unique
from models.tables.units import CompetencyUnit


class StandardDocument(Model):
    """One decree or document that sets a standard."""

    id = fields.IntField(primary_key=True)
    kind = enum_column(StandardKind)
    number = fields.CharField(max_length=80, unique=True)
    """As cited: ``SKKNI 333/2020``."""
    year = fields.SmallIntField()
    title = fields.CharField(max_length=300)
    created_at = moment_column()

    class Meta:
        table = "standard_document"
        constraints = (among("standard_document", "kind", StandardKind),)


class StandardUnit(Model):
    """A unit that a standard holds."""

    id = fields.IntField(primary_key=True)
    standard: fields.ForeignKeyRelation[StandardDocument] = fields.ForeignKeyField(
        "models.StandardDocument", related_name="units", on_delete=RESTRICT
    )
    standard_id: int
    unit: fields.ForeignKeyRelation[CompetencyUnit] = fields.ForeignKeyField(
        "models.CompetencyUnit", related_name="standards", on_delete=RESTRICT
    )
    unit_id: int

    class Meta:
        table = "standard_unit"
        constraints = (unique("standard_unit", "standard_id", "unit_id"),)
        indexes = (index("standard_unit", "unit_id"),)
