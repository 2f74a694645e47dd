"""Certificates of assessors and master assessors that ended before they were recertified."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.recertifications import RecertificationSubject
from models.tables.assessors import Assessor
from models.tables.columns import day_column, enum_column, moment_column
from models.tables.constraints import among, in_order, unique


class PastAssessorCertificate(Model):
    """A certificate that ended, and after a gap was followed by the present one.

    What was assessed while it lasted stays in order; a certificate that is extended without a gap leaves no row here.
    """

    id = fields.IntField(primary_key=True)
    assessor: fields.ForeignKeyRelation[Assessor] = fields.ForeignKeyField(
        "models.Assessor", related_name="past_certificates", on_delete=RESTRICT
    )
    assessor_id: int
    kind = enum_column(RecertificationSubject)
    """Whether as assessor or as master assessor."""
    valid_from = day_column()
    valid_until = day_column()
    """The last day."""
    created_at = moment_column()

    class Meta:
        table = "past_assessor_certificate"
        constraints = (
            unique("past_assessor_certificate", "assessor_id", "kind", "valid_from"),
            among("past_assessor_certificate", "kind", RecertificationSubject),
            in_order("past_assessor_certificate", "valid_from", "valid_until"),
        )
