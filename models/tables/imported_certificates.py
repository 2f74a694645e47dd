"""Certificates issued before the register: known by what is printed on them, not digitally signed."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.tables.certificates import Certificate
from models.tables.columns import day_column, moment_column
from models.tables.constraints import in_order, index, unique
from models.tables.lsps import Lsp


class ImportedCertificate(Model):
    """One old certificate as its paper says. It is never VALID by signature; a replacement makes it signed."""

    id = fields.IntField(primary_key=True)
    lsp: fields.ForeignKeyRelation[Lsp] = fields.ForeignKeyField(
        "models.Lsp", related_name="imported_certificates", on_delete=RESTRICT
    )
    lsp_id: int
    registration_number = fields.CharField(max_length=24, unique=True)
    """Canonical."""
    registration_number_printed = fields.CharField(max_length=40)
    certificate_number = fields.CharField(max_length=32)
    """Canonical; unique within one LSP at most."""
    name_printed = fields.CharField(max_length=100)
    title_printed = fields.CharField(max_length=200)
    issued_on = day_column()
    valid_until = day_column()
    """The last valid day."""
    revoked_on = day_column(null=True)
    replacement: fields.ForeignKeyNullableRelation[Certificate] = fields.ForeignKeyField(
        "models.Certificate", related_name="replaces_imported", on_delete=RESTRICT, null=True
    )
    """The signed certificate that took its place."""
    replacement_id: int | None
    created_at = moment_column()

    class Meta:
        table = "imported_certificate"
        constraints = (
            unique("imported_certificate", "replacement_id"),
            in_order("imported_certificate", "issued_on", "valid_until"),
        )
        indexes = (
            index("imported_certificate", "lsp_id"),
            index("imported_certificate", "certificate_number"),
        )
