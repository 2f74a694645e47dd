"""Candidates for competency assessor, from the training to the certificate."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.assessor_candidates import AssessorCandidateStatus, AssessorSponsor
from models.tables.assessors import Assessor
from models.tables.columns import day_column, enum_column, moment_column
from models.tables.constraints import among, check, index, unique
from models.tables.lsps import Lsp
from models.tables.provinces import Province


class AssessorCandidate(Model):
    """A person who is trained as an assessor and becomes one."""

    id = fields.IntField(primary_key=True)
    number = fields.CharField(max_length=20, unique=True)
    """``CAS-000123``."""
    name = fields.CharField(max_length=100)
    province: fields.ForeignKeyRelation[Province] = fields.ForeignKeyField(
        "models.Province", related_name="assessor_candidates", on_delete=RESTRICT
    )
    province_id: int
    sponsor_kind = enum_column(AssessorSponsor)
    sponsor_name = fields.CharField(max_length=200)
    lsp: fields.ForeignKeyNullableRelation[Lsp] = fields.ForeignKeyField(
        "models.Lsp", related_name="assessor_candidates", on_delete=RESTRICT, null=True
    )
    """The sponsor, where it is a licensed LSP."""
    lsp_id: int | None
    verification_sheet = fields.CharField(max_length=60, null=True)
    """Number of the sponsor's scheme verification sheet."""
    status = enum_column(AssessorCandidateStatus)
    trained_on = day_column(null=True)
    """The last day of the latest training."""
    tested_on = day_column(null=True)
    """The day of the latest result."""
    assessor: fields.ForeignKeyNullableRelation[Assessor] = fields.ForeignKeyField(
        "models.Assessor", related_name="candidature", on_delete=RESTRICT, null=True
    )
    """The entry among the assessors, once certified."""
    assessor_id: int | None
    created_at = moment_column()

    class Meta:
        table = "assessor_candidate"
        constraints = (
            unique("assessor_candidate", "assessor_id"),
            among("assessor_candidate", "sponsor_kind", AssessorSponsor),
            among("assessor_candidate", "status", AssessorCandidateStatus),
            check("assessor_candidate", "lsp_when_sponsor", "(sponsor_kind = 'LSP') = (lsp_id IS NOT NULL)"),
            check(
                "assessor_candidate",
                "sheet_when_sent_by_candidate",
                "sponsor_kind <> 'LSP_CANDIDATE' OR verification_sheet IS NOT NULL",
            ),
            check(
                "assessor_candidate",
                "assessor_when_certified",
                "(status = 'CERTIFIED') = (assessor_id IS NOT NULL)",
            ),
            check("assessor_candidate", "trained_unless_candidate", "status = 'CANDIDATE' OR trained_on IS NOT NULL"),
        )
        indexes = (
            index("assessor_candidate", "province_id"),
            index("assessor_candidate", "lsp_id"),
            index("assessor_candidate", "status"),
        )
