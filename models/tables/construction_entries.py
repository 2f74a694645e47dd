"""What a construction certificate has besides: LPJK's classification, and its registration number once it is final."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.construction import ConstructionState
from models.tables.certificates import Certificate
from models.tables.columns import enum_column, moment_column
from models.tables.constraints import among, check, index, unique


class ConstructionEntry(Model):
    """The construction part of one certificate (SKK konstruksi)."""

    id = fields.IntField(primary_key=True)
    certificate: fields.ForeignKeyRelation[Certificate] = fields.ForeignKeyField(
        "models.Certificate", related_name="construction_entry", on_delete=RESTRICT
    )
    certificate_id: int
    classification = fields.CharField(max_length=120)
    subclassification = fields.CharField(max_length=120)
    qualification = fields.CharField(max_length=80)
    level = fields.SmallIntField()
    occupation = fields.CharField(max_length=120)
    enacted_in = fields.CharField(max_length=100)
    state = enum_column(ConstructionState)
    lpjk_registration_number = fields.CharField(max_length=40, null=True, unique=True)
    recorded_at = moment_column(null=True)
    created_at = moment_column()

    class Meta:
        table = "construction_entry"
        constraints = (
            unique("construction_entry", "certificate_id"),
            among("construction_entry", "state", ConstructionState),
            check("construction_entry", "level_between_1_and_9", "level BETWEEN 1 AND 9"),
            check(
                "construction_entry",
                "number_when_recorded",
                "(state = 'RECORDED') = (lpjk_registration_number IS NOT NULL AND recorded_at IS NOT NULL)",
            ),
        )
        indexes = (index("construction_entry", "state"),)
