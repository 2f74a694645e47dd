"""LSPs (lembaga sertifikasi profesi)."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.lsps import LspType, P1Kind
from models.tables.columns import enum_column, moment_column
from models.tables.constraints import among, check, index, unique
from models.tables.provinces import Province


class Lsp(Model):
    """A licensed certification body. Whether it is licensed, frozen or expired on a day, its licences say."""

    id = fields.IntField(primary_key=True)
    licence_number = fields.CharField(max_length=20, unique=True)
    """Canonical, ``BNSP-LSP-9001-ID``; the same through every renewal."""
    name = fields.CharField(max_length=200)
    name_en = fields.CharField(max_length=200, null=True)
    type = enum_column(LspType)
    p1_kind = enum_column(P1Kind, null=True)
    founder = fields.CharField(max_length=200, null=True)
    sector = fields.CharField(max_length=40, null=True)
    """Code of the sector that a partner body watches (CONSTRUCTION, PRESS, ...)."""
    address = fields.CharField(max_length=300, null=True)
    province: fields.ForeignKeyRelation[Province] = fields.ForeignKeyField(
        "models.Province", related_name="lsps", on_delete=RESTRICT
    )
    province_id: int
    phone = fields.CharField(max_length=40, null=True)
    email = fields.CharField(max_length=120, null=True)
    website = fields.CharField(max_length=200, null=True)
    created_at = moment_column()

    class Meta:
        table = "lsp"
        constraints = (
            among("lsp", "type", LspType),
            among("lsp", "p1_kind", P1Kind),
            check("lsp", "p1_kind_exactly_for_p1", "(type = 'P1') = (p1_kind IS NOT NULL)"),
        )
        indexes = (
            index("lsp", "province_id", "type"),
            index("lsp", "sector"),
        )


class LspFormerName(Model):
    """What an LSP was called, until when, and by which decree that changed. Papers of that time keep it."""

    id = fields.IntField(primary_key=True)
    lsp: fields.ForeignKeyRelation[Lsp] = fields.ForeignKeyField(
        "models.Lsp", related_name="former_names", on_delete=RESTRICT
    )
    lsp_id: int
    name = fields.CharField(max_length=200)
    name_en = fields.CharField(max_length=200, null=True)
    ended_at = moment_column()
    decree_number = fields.CharField(max_length=40)

    class Meta:
        table = "lsp_former_name"
        constraints = (unique("lsp_former_name", "lsp_id", "ended_at"),)
