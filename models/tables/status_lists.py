"""Status lists: which index is the next to be given out."""

from tortoise import Model, fields

from models.tables.columns import moment_column
from models.tables.constraints import check

CAPACITY = 131_072  # entries in one list


class StatusList(Model):
    """One list of certificate statuses. The statuses themselves are the certificates'."""

    id = fields.IntField(primary_key=True)
    number = fields.IntField(unique=True)
    """As in the list's URI, from 1 or 0 on."""
    next_index = fields.IntField(default=0)
    """The lowest index that was never given out; the capacity when the list is full."""
    created_at = moment_column()

    class Meta:
        table = "status_list"
        constraints = (
            check("status_list", "next_index_within", f"next_index BETWEEN 0 AND {CAPACITY}"),
            check("status_list", "number_not_negative", "number >= 0"),
        )
