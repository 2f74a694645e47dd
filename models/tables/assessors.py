"""Competency assessors (asesor kompetensi)."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.assessors import AssessorStatus
from models.tables.columns import day_column, enum_column, moment_column
from models.tables.constraints import among, in_order, index, unique
from models.tables.holders import Holder
from models.tables.lsps import Lsp
from models.tables.provinces import Province
from models.tables.schemes import Scheme


class Assessor(Model):
    """A person who may assess, while the own certificate lasts."""

    id = fields.IntField(primary_key=True)
    registration_number = fields.CharField(max_length=20, unique=True)
    """Canonical, ``MET.000.000042 2026``."""
    name = fields.CharField(max_length=100)
    province: fields.ForeignKeyRelation[Province] = fields.ForeignKeyField(
        "models.Province", related_name="assessors", on_delete=RESTRICT
    )
    province_id: int
    certificate_valid_from = day_column()
    certificate_valid_until = day_column()
    """The last day on which the assessor may assess, unless recertified."""
    status = enum_column(AssessorStatus)
    subject = fields.CharField(max_length=200, null=True, unique=True)
    """Who the login service says the assessor is: nobody decides about a person whom he or she assessed."""
    holder: fields.ForeignKeyNullableRelation[Holder] = fields.ForeignKeyField(
        "models.Holder", related_name="assessor", on_delete=RESTRICT, null=True
    )
    """The assessor as a person who is assessed, where that is known."""
    holder_id: int | None
    created_at = moment_column()

    class Meta:
        table = "assessor"
        constraints = (
            unique("assessor", "holder_id"),
            among("assessor", "status", AssessorStatus),
            in_order("assessor", "certificate_valid_from", "certificate_valid_until"),
        )
        indexes = (index("assessor", "province_id", "certificate_valid_until"),)


class AssessorMembership(Model):
    """An assessor works for an LSP, from when to when."""

    id = fields.IntField(primary_key=True)
    assessor: fields.ForeignKeyRelation[Assessor] = fields.ForeignKeyField(
        "models.Assessor", related_name="memberships", on_delete=RESTRICT
    )
    assessor_id: int
    lsp: fields.ForeignKeyRelation[Lsp] = fields.ForeignKeyField(
        "models.Lsp", related_name="assessor_memberships", on_delete=RESTRICT
    )
    lsp_id: int
    from_date = day_column()
    to_date = day_column(null=True)
    """The last day; null while it lasts."""

    class Meta:
        table = "assessor_membership"
        constraints = (
            unique("assessor_membership", "assessor_id", "lsp_id", "from_date"),
            in_order("assessor_membership", "from_date", "to_date"),
        )
        indexes = (index("assessor_membership", "lsp_id"),)


class AssessorScheme(Model):
    """A scheme for which an assessor has the technical competence."""

    id = fields.IntField(primary_key=True)
    assessor: fields.ForeignKeyRelation[Assessor] = fields.ForeignKeyField(
        "models.Assessor", related_name="technical_schemes", on_delete=RESTRICT
    )
    assessor_id: int
    scheme: fields.ForeignKeyRelation[Scheme] = fields.ForeignKeyField(
        "models.Scheme", related_name="assessors", on_delete=RESTRICT
    )
    scheme_id: int

    class Meta:
        table = "assessor_scheme"
        constraints = (unique("assessor_scheme", "assessor_id", "scheme_id"),)
        indexes = (index("assessor_scheme", "scheme_id"),)
