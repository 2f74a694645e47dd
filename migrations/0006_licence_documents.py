from tortoise import migrations
from models.tables.operations import CreateTables, RunOn
from tortoise.migrations import operations as ops
from tortoise.fields.base import OnDelete
from tortoise import fields
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint


class Migration(migrations.Migration):
    dependencies = [("models", "0005_print_jobs_and_schemes_of_sites")]

    initial = False

    operations = [
        CreateTables(
            ops.CreateModel(
                name="LicenceDocument",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "application",
                        fields.ForeignKeyField(
                            "models.LicenceApplication",
                            source_field="application_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="documents",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("kind", fields.CharField(max_length=40)),
                    ("sha256", fields.CharField(max_length=64)),
                    ("filed_by", fields.CharField(max_length=200)),
                    ("filed_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "licence_document",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("application_id", "kind", "sha256"),
                            name="licence_document_application_id_kind_sha256_unique",
                        ),
                        CheckConstraint(
                            check="\"kind\" IN ('LEGAL_ENTITY', 'QUALITY_MANUAL', 'PROCEDURES', 'SCHEMES', 'ASSESSORS', 'SITES', 'PERFORMANCE_REPORT')",
                            name="licence_document_kind_known",
                        ),
                        CheckConstraint(check="LENGTH(sha256) = 64", name="licence_document_hash_complete"),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
        ),
    ]
