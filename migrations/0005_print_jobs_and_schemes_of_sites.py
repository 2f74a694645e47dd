from tortoise import migrations
from models.tables.operations import CreateTables, RunOn
from tortoise.migrations import operations as ops
from tortoise.fields.base import OnDelete
from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint


class Migration(migrations.Migration):
    dependencies = [("models", "0004_people")]

    initial = False

    operations = [
        CreateTables(
            ops.CreateModel(
                name="PrintJob",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("number", fields.CharField(unique=True, max_length=20)),
                    (
                        "lsp",
                        fields.ForeignKeyField(
                            "models.Lsp",
                            source_field="lsp_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="print_jobs",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("reason", fields.CharField(max_length=300)),
                    ("status", fields.CharField(max_length=40)),
                    ("requested_by", fields.CharField(max_length=200)),
                    ("requested_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                    ("ended_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "print_job",
                    "app": "models",
                    "constraints": [
                        CheckConstraint(
                            check="\"status\" IN ('RUNNING', 'FINISHED', 'CANCELLED', 'CLEARED')",
                            name="print_job_status_known",
                        ),
                        CheckConstraint(
                            check="(status = 'RUNNING') = (ended_at IS NULL)", name="print_job_ended_unless_running"
                        ),
                    ],
                    "indexes": [
                        Index(fields=["lsp_id", "status"], name="print_job_lsp_id_status_index"),
                        Index(fields=["status"], name="print_job_status_index"),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="PrintJobItem",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "job",
                        fields.ForeignKeyField(
                            "models.PrintJob",
                            source_field="job_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="items",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "certificate",
                        fields.ForeignKeyField(
                            "models.Certificate",
                            source_field="certificate_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="print_job_items",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("reprint", fields.IntField()),
                    ("status", fields.CharField(max_length=40)),
                ],
                options={
                    "table": "print_job_item",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("job_id", "certificate_id"), name="print_job_item_job_id_certificate_id_unique"
                        ),
                        CheckConstraint(
                            check="\"status\" IN ('WAITING', 'DRAWN', 'LEFT_OUT')", name="print_job_item_status_known"
                        ),
                        CheckConstraint(check='"reprint" >= 0', name="print_job_item_reprint_counted"),
                    ],
                    "indexes": [Index(fields=["certificate_id"], name="print_job_item_certificate_id_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="SiteScheme",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "site",
                        fields.ForeignKeyField(
                            "models.AssessmentSite",
                            source_field="site_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="schemes",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "lsp",
                        fields.ForeignKeyField(
                            "models.Lsp",
                            source_field="lsp_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="site_schemes",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "scheme",
                        fields.ForeignKeyField(
                            "models.Scheme",
                            source_field="scheme_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="site_schemes",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("from_date", fields.DateField()),
                    ("to_date", fields.DateField(null=True)),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "site_scheme",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("site_id", "lsp_id", "scheme_id", "from_date"),
                            name="site_scheme_site_id_lsp_id_scheme_id_from_date_unique",
                        ),
                        CheckConstraint(check='"to_date" >= "from_date"', name="site_scheme_to_date_in_order"),
                    ],
                    "indexes": [
                        Index(fields=["lsp_id"], name="site_scheme_lsp_id_index"),
                        Index(fields=["scheme_id"], name="site_scheme_scheme_id_index"),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
        ),
        ops.AddField(
            model_name="AssessmentSite",
            name="town",
            field=fields.CharField(null=True, max_length=100),
        ),
    ]
