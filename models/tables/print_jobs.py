"""Print jobs: up to a thousand certificates put on paper at once."""

from tortoise import Model, fields
from tortoise.fields import RESTRICT

from models.rules.printing import PrintJobItemStatus, PrintJobStatus
from models.tables.certificates import Certificate
from models.tables.columns import enum_column, moment_column
from models.tables.constraints import among, check, index, unique
from models.tables.lsps import Lsp


class PrintJob(Model):
    """Who had what printed, when and why. The papers themselves are files that are soon removed."""

    id = fields.IntField(primary_key=True)
    number = fields.CharField(max_length=20, unique=True)
    """``CTK-000123``."""
    lsp: fields.ForeignKeyRelation[Lsp] = fields.ForeignKeyField(
        "models.Lsp", related_name="print_jobs", on_delete=RESTRICT
    )
    lsp_id: int
    reason = fields.CharField(max_length=300)
    status = enum_column(PrintJobStatus)
    requested_by = fields.CharField(max_length=200)
    requested_at = moment_column()
    ended_at = moment_column(null=True)
    """When it was finished or cancelled."""

    class Meta:
        table = "print_job"
        constraints = (
            among("print_job", "status", PrintJobStatus),
            check("print_job", "ended_unless_running", "(status = 'RUNNING') = (ended_at IS NULL)"),
        )
        indexes = (
            index("print_job", "lsp_id", "status"),
            index("print_job", "status"),
        )


class PrintJobItem(Model):
    """One paper of a print job."""

    id = fields.IntField(primary_key=True)
    job: fields.ForeignKeyRelation[PrintJob] = fields.ForeignKeyField(
        "models.PrintJob", related_name="items", on_delete=RESTRICT
    )
    job_id: int
    certificate: fields.ForeignKeyRelation[Certificate] = fields.ForeignKeyField(
        "models.Certificate", related_name="print_job_items", on_delete=RESTRICT
    )
    certificate_id: int
    reprint = fields.IntField()
    """How often it had been printed before: what the paper says."""
    status = enum_column(PrintJobItemStatus)

    class Meta:
        table = "print_job_item"
        constraints = (
            unique("print_job_item", "job_id", "certificate_id"),
            among("print_job_item", "status", PrintJobItemStatus),
            check("print_job_item", "reprint_counted", '"reprint" >= 0'),
        )
        indexes = (index("print_job_item", "certificate_id"),)
