"""Idempotency records: the same key with the same request gets the stored answer."""

from tortoise import Model, fields

from models.tables.columns import moment_column
from models.tables.constraints import index, unique


class IdempotencyRecord(Model):
    """One act that a caller asked for under a key of his own."""

    id = fields.IntField(primary_key=True)
    subject = fields.CharField(max_length=200)
    """Who asked."""
    operation = fields.CharField(max_length=60)
    key = fields.CharField(max_length=100)
    request_hash = fields.CharField(max_length=64)
    """SHA-256 of the canonical request in hexadecimal."""
    result = fields.CharField(max_length=100, null=True)
    """What the act made, by its natural key or id; null while it is not finished."""
    created_at = moment_column()

    class Meta:
        table = "idempotency_record"
        constraints = (unique("idempotency_record", "subject", "operation", "key"),)
        indexes = (index("idempotency_record", "created_at"),)
