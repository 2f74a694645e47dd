"""Recertification (RCC) of assessors and master assessors, with its dated steps."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.recertifications import RecertificationStatus, RecertificationSubject
from models.tables.assessors import Assessor
from models.tables.columns import day_column, enum_column, moment_column
from models.tables.constraints import PartialUnique, among, index


class Recertification(Model):
    """One person's recertification in one year."""

    id = fields.IntField(primary_key=True)
    subject_kind = enum_column(RecertificationSubject)
    assessor: fields.ForeignKeyRelation[Assessor] = fields.ForeignKeyField(
        "models.Assessor", related_name="recertifications", on_delete=RESTRICT
    )
    assessor_id: int
    year = fields.SmallIntField()
    """The cohort."""
    status = enum_column(RecertificationStatus)
    invited_on = day_column()
    applied_on = day_column(null=True)
    verified_on = day_column(null=True)
    pre_assessed_on = day_column(null=True)
    assessed_on = day_column(null=True)
    plenary_on = day_column(null=True)
    """The day on which the technical committee decided."""
    team = fields.SmallIntField(null=True)
    """The assessment team, from 1."""
    created_at = moment_column()

    class Meta:
        table = "recertification"
        partial_uniques = (
            PartialUnique(
                "recertification",
                "one_open_each",
                "assessor_id",
                "status IN ('INVITED', 'APPLIED', 'ACCEPTED', 'PRE_ASSESSED', 'ASSESSED')",
            ),
        )
        constraints = (
            among("recertification", "subject_kind", RecertificationSubject),
            among("recertification", "status", RecertificationStatus),
        )
        indexes = (
            index("recertification", "assessor_id"),
            index("recertification", "subject_kind", "year", "status"),
        )
