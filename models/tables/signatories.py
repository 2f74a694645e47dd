"""Who signs an LSP's certificates, from when to when: the paper says who did on the day of issue."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.signatories import SignatoryOffice
from models.tables.columns import day_column, enum_column, moment_column
from models.tables.constraints import among, in_order, unique
from models.tables.lsps import Lsp


class Signatory(Model):
    """A director or chair of an LSP, for as long as he or she signs."""

    id = fields.IntField(primary_key=True)
    lsp: fields.ForeignKeyRelation[Lsp] = fields.ForeignKeyField(
        "models.Lsp", related_name="signatories", on_delete=RESTRICT
    )
    lsp_id: int
    name = fields.CharField(max_length=100)
    office = enum_column(SignatoryOffice)
    from_date = day_column()
    to_date = day_column(null=True)
    """The last day; null while it lasts."""
    created_at = moment_column()

    class Meta:
        table = "signatory"
        constraints = (
            unique("signatory", "lsp_id", "from_date"),
            among("signatory", "office", SignatoryOffice),
            in_order("signatory", "from_date", "to_date"),
        )
