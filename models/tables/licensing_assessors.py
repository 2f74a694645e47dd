"""Licensing assessors (asesor lisensi) and the LSPs that they may not assess."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.licensing_assessors import LicensingAssessorGrade
from models.tables.columns import day_column, enum_column, moment_column
from models.tables.constraints import among, check, in_order, index, unique
from models.tables.lsp_candidates import LspCandidate
from models.tables.lsps import Lsp


class LicensingAssessor(Model):
    """A person who assesses LSPs on site for BNSP."""

    id = fields.IntField(primary_key=True)
    certificate_number = fields.CharField(max_length=40, unique=True)
    name = fields.CharField(max_length=100)
    grade = enum_column(LicensingAssessorGrade)
    valid_from = day_column()
    valid_until = day_column()
    """The last day."""
    subject = fields.CharField(max_length=200, null=True, unique=True)
    """Who the login service says he or she is."""
    created_at = moment_column()

    class Meta:
        table = "licensing_assessor"
        constraints = (
            among("licensing_assessor", "grade", LicensingAssessorGrade),
            in_order("licensing_assessor", "valid_from", "valid_until"),
        )
        indexes = (index("licensing_assessor", "grade", "valid_until"),)


class LicensingAssessorInterest(Model):
    """A licensing assessor directs, or directed, an LSP or a candidate: he or she does not assess it."""

    id = fields.IntField(primary_key=True)
    assessor: fields.ForeignKeyRelation[LicensingAssessor] = fields.ForeignKeyField(
        "models.LicensingAssessor", related_name="interests", on_delete=RESTRICT
    )
    assessor_id: int
    lsp: fields.ForeignKeyNullableRelation[Lsp] = fields.ForeignKeyField(
        "models.Lsp", related_name="interested_assessors", on_delete=RESTRICT, null=True
    )
    lsp_id: int | None
    candidate: fields.ForeignKeyNullableRelation[LspCandidate] = fields.ForeignKeyField(
        "models.LspCandidate", related_name="interested_assessors", on_delete=RESTRICT, null=True
    )
    candidate_id: int | None
    from_date = day_column()
    to_date = day_column(null=True)
    """The last day; null while it lasts."""

    class Meta:
        table = "licensing_assessor_interest"
        constraints = (
            unique("licensing_assessor_interest", "assessor_id", "lsp_id", "from_date"),
            unique("licensing_assessor_interest", "assessor_id", "candidate_id"),
            check("licensing_assessor_interest", "in_one_body", "(lsp_id IS NULL) <> (candidate_id IS NULL)"),
            in_order("licensing_assessor_interest", "from_date", "to_date"),
        )
        indexes = (
            index("licensing_assessor_interest", "lsp_id"),
            index("licensing_assessor_interest", "candidate_id"),
        )
