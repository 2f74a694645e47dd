"""The documents of applications for a licence: what each is and its hash, never the file."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.licence_documents import LicenceDocumentKind
from models.tables.columns import enum_column, moment_column
from models.tables.constraints import among, check, unique
from models.tables.licence_applications import LicenceApplication


class LicenceDocument(Model):
    """One document of one application. A newer one of the same kind stands for the older, which stays on record."""

    id = fields.IntField(primary_key=True)
    application: fields.ForeignKeyRelation[LicenceApplication] = fields.ForeignKeyField(
        "models.LicenceApplication", related_name="documents", on_delete=RESTRICT
    )
    application_id: int
    kind = enum_column(LicenceDocumentKind)
    sha256 = fields.CharField(max_length=64)
    """In lower-case hexadecimal digits."""
    filed_by = fields.CharField(max_length=200)
    filed_at = moment_column()

    class Meta:
        table = "licence_document"
        constraints = (
            unique("licence_document", "application_id", "kind", "sha256"),
            among("licence_document", "kind", LicenceDocumentKind),
            check("licence_document", "hash_complete", "LENGTH(sha256) = 64"),
        )
