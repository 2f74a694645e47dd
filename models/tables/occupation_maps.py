"""Occupation maps (peta okupasi), their occupations, and the schemes that certify them."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.tables.columns import day_column, moment_column
from models.tables.constraints import check, index, unique
from models.tables.schemes import Scheme


class OccupationMap(Model):
    """A map that ministries, industry and BNSP agreed on for one field."""

    id = fields.IntField(primary_key=True)
    code = fields.CharField(max_length=40, unique=True)
    title_id = fields.CharField(max_length=200)
    title_en = fields.CharField(max_length=200)
    launched_on = day_column()
    partners = fields.CharField(max_length=500)
    """As the source names them, with semicolons between."""
    created_at = moment_column()

    class Meta:
        table = "occupation_map"


class Occupation(Model):
    """An occupation on a map."""

    id = fields.IntField(primary_key=True)
    map: fields.ForeignKeyRelation[OccupationMap] = fields.ForeignKeyField(
        "models.OccupationMap", related_name="occupations", on_delete=RESTRICT
    )
    map_id: int
    code = fields.CharField(max_length=40)
    title_id = fields.CharField(max_length=200)
    title_en = fields.CharField(max_length=200, null=True)
    kkni_level = fields.SmallIntField(null=True)
    kbji_code = fields.CharField(max_length=4, null=True)

    class Meta:
        table = "occupation"
        constraints = (
            unique("occupation", "map_id", "code"),
            check("occupation", "kkni_level_between_1_and_9", "kkni_level BETWEEN 1 AND 9"),
        )


class SchemeOccupation(Model):
    """A scheme certifies an occupation."""

    id = fields.IntField(primary_key=True)
    scheme: fields.ForeignKeyRelation[Scheme] = fields.ForeignKeyField(
        "models.Scheme", related_name="occupations", on_delete=RESTRICT
    )
    scheme_id: int
    occupation: fields.ForeignKeyRelation[Occupation] = fields.ForeignKeyField(
        "models.Occupation", related_name="schemes", on_delete=RESTRICT
    )
    occupation_id: int

    class Meta:
        table = "scheme_occupation"
        constraints = (unique("scheme_occupation", "scheme_id", "occupation_id"),)
        indexes = (index("scheme_occupation", "occupation_id"),)
