"""Candidates for a first licence (CLSP, calon LSP)."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.lsps import LspType, P1Kind
from models.tables.columns import enum_column, moment_column
from models.tables.constraints import among, check, index, unique
from models.tables.lsps import Lsp
from models.tables.provinces import Province


class LspCandidate(Model):
    """A body that wants to become an LSP; once licensed it points at the LSP that it became."""

    id = fields.IntField(primary_key=True)
    code = fields.CharField(max_length=20, unique=True)
    """``CLSP-000123``."""
    name = fields.CharField(max_length=200)
    name_en = fields.CharField(max_length=200, null=True)
    type = enum_column(LspType)
    p1_kind = enum_column(P1Kind, null=True)
    founder = fields.CharField(max_length=200, null=True)
    sector = fields.CharField(max_length=40, null=True)
    province: fields.ForeignKeyRelation[Province] = fields.ForeignKeyField(
        "models.Province", related_name="lsp_candidates", on_delete=RESTRICT
    )
    province_id: int
    lsp: fields.ForeignKeyNullableRelation[Lsp] = fields.ForeignKeyField(
        "models.Lsp", related_name="candidacy", on_delete=RESTRICT, null=True
    )
    lsp_id: int | None
    created_at = moment_column()

    class Meta:
        table = "lsp_candidate"
        constraints = (
            unique("lsp_candidate", "lsp_id"),
            among("lsp_candidate", "type", LspType),
            among("lsp_candidate", "p1_kind", P1Kind),
            check("lsp_candidate", "p1_kind_exactly_for_p1", "(type = 'P1') = (p1_kind IS NOT NULL)"),
        )
        indexes = (index("lsp_candidate", "province_id"),)
