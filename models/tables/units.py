"""Competency units (unit kompetensi)."""

from tortoise import Model, fields

from models.rules.unit_codes import UnitCodeShape
from models.tables.columns import enum_column
from models.tables.constraints import among


class CompetencyUnit(Model):
    """One unit in one version: the version is part of its code."""

    id = fields.IntField(primary_key=True)
    code = fields.CharField(max_length=32, unique=True)
    code_shape = enum_column(UnitCodeShape)
    title_id = fields.CharField(max_length=300)
    title_en = fields.CharField(max_length=300, null=True)

    class Meta:
        table = "competency_unit"
        constraints = (among("competency_unit", "code_shape", UnitCodeShape),)
