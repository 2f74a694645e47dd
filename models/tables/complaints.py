"""Complaints (keluhan) about LSPs."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.complaints import ComplaintStatus
from models.tables.columns import enum_column, moment_column
from models.tables.constraints import among, index, together
from models.tables.lsps import Lsp


class Complaint(Model):
    """Somebody complains about an LSP. Never public."""

    id = fields.IntField(primary_key=True)
    number = fields.CharField(max_length=20, unique=True)
    """``KLH-000123``."""
    lsp: fields.ForeignKeyRelation[Lsp] = fields.ForeignKeyField(
        "models.Lsp", related_name="complaints", on_delete=RESTRICT
    )
    lsp_id: int
    text = fields.CharField(max_length=2000)
    status = enum_column(ComplaintStatus)
    received_by = fields.CharField(max_length=200)
    received_at = moment_column()
    answer = fields.CharField(max_length=2000, null=True)
    answered_at = moment_column(null=True)

    class Meta:
        table = "complaint"
        constraints = (
            among("complaint", "status", ComplaintStatus),
            together("complaint", "answer", "answered_at"),
        )
        indexes = (index("complaint", "lsp_id", "status"),)
