"""The scope of an LSP (ruang lingkup): which scheme versions it may certify, from when to when."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.tables.columns import day_column, moment_column
from models.tables.constraints import in_order, index, unique
from models.tables.lsps import Lsp
from models.tables.schemes import SchemeVersion


class LspScope(Model):
    """A scheme version in an LSP's scope. Reducing the scope ends the row; it never deletes it."""

    id = fields.IntField(primary_key=True)
    lsp: fields.ForeignKeyRelation[Lsp] = fields.ForeignKeyField("models.Lsp", related_name="scope", on_delete=RESTRICT)
    lsp_id: int
    scheme_version: fields.ForeignKeyRelation[SchemeVersion] = fields.ForeignKeyField(
        "models.SchemeVersion", related_name="scopes", on_delete=RESTRICT
    )
    scheme_version_id: int
    from_date = day_column()
    to_date = day_column(null=True)
    """The last day in scope; null while it lasts."""
    created_at = moment_column()

    class Meta:
        table = "lsp_scope"
        constraints = (
            unique("lsp_scope", "lsp_id", "scheme_version_id", "from_date"),
            in_order("lsp_scope", "from_date", "to_date"),
        )
        indexes = (index("lsp_scope", "scheme_version_id"),)
