"""How often a certificate was checked at this register, per month: all that its holder may know of who checked."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.tables.certificates import Certificate
from models.tables.columns import day_column
from models.tables.constraints import check, unique


class VerificationCount(Model):
    """Checks of one certificate in one month. Offline checks leave no trace and are not counted."""

    id = fields.IntField(primary_key=True)
    certificate: fields.ForeignKeyRelation[Certificate] = fields.ForeignKeyField(
        "models.Certificate", related_name="verification_counts", on_delete=RESTRICT
    )
    certificate_id: int
    month = day_column()
    """Its first day."""
    count = fields.IntField()

    class Meta:
        table = "verification_count"
        constraints = (
            unique("verification_count", "certificate_id", "month"),
            check("verification_count", "count_positive", "count >= 1"),
        )
