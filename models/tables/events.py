"""The event record: who did what, when and why. Append-only, each event chained to the one before by its hash."""

from tortoise import Model, fields

from models.tables.columns import moment_column
from models.tables.constraints import Refused, check, index


class Event(Model):
    """One thing that happened. The database itself refuses to change or delete it."""

    id = fields.BigIntField(primary_key=True)
    sequence = fields.BigIntField(unique=True)
    """From 1, without gaps."""
    occurred_at = moment_column()
    actor = fields.CharField(max_length=200)
    """Subject of the caller."""
    kind = fields.CharField(max_length=60)
    """An EventKind. Not a check of the table: new acts need no migration."""
    subject_kind = fields.CharField(max_length=40)
    """A SubjectKind."""
    subject = fields.CharField(max_length=100)
    """Natural key of what it happened to."""
    reason = fields.CharField(max_length=500, null=True)
    details = fields.TextField()
    """Canonical JSON, never with personal data."""
    previous_hash = fields.CharField(max_length=64)
    hash = fields.CharField(max_length=64, unique=True)
    """SHA-256 of the canonical bytes of the event, the previous hash among them, in hexadecimal."""

    class Meta:
        table = "event"
        refused = (Refused("event", "UPDATE"), Refused("event", "DELETE"))
        constraints = (check("event", "sequence_positive", "sequence >= 1"),)
        indexes = (
            index("event", "subject_kind", "subject", "sequence"),
            index("event", "kind", "occurred_at"),
        )


class EventChainHead(Model):
    """The last event of the chain: one row, changed only by condition."""

    id = fields.IntField(primary_key=True)
    sequence = fields.BigIntField()
    hash = fields.CharField(max_length=64)

    class Meta:
        table = "event_chain_head"
        refused = (Refused("event_chain_head", "DELETE"),)
        constraints = (check("event_chain_head", "one_row", "id = 1"),)
