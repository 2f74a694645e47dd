"""What partner bodies have asked about persons: who, when, with which document and why. Append-only."""

from tortoise import Model, fields

from models.rules.partner_queries import PersonalRegister, QueryPurpose
from models.tables.columns import enum_column, enums_column, moment_column
from models.tables.constraints import Refused, among, check, index


class PartnerQuery(Model):
    """One query. It is no event: it changes nothing, and must not wait for the chain."""

    id = fields.BigIntField(primary_key=True)
    asked_at = moment_column()
    subject = fields.CharField(max_length=200)
    """Who asked, as the login service says."""
    partner = fields.CharField(max_length=40, null=True)
    """Code of the body; null for a login that names none."""
    operation = fields.CharField(max_length=100, null=True)
    """The name that the caller gave to the operation."""
    document_hash = fields.CharField(max_length=64)
    """SHA-256 of the document in hexadecimal. Its variables are not written down: they may be personal."""
    registers = enums_column(PersonalRegister)
    purpose = enum_column(QueryPurpose, null=True)
    """Null where it was not stated, as long as it need not be."""

    class Meta:
        table = "partner_query"
        refused = (Refused("partner_query", "UPDATE"), Refused("partner_query", "DELETE"))
        constraints = (
            among("partner_query", "purpose", QueryPurpose),
            check("partner_query", "registers_named", "registers <> ''"),
        )
        indexes = (index("partner_query", "partner", "id"),)
