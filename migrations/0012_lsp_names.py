from tortoise import migrations
from models.tables.operations import CreateTables
from tortoise.migrations import operations as ops
from tortoise.fields.base import OnDelete
from tortoise import fields
from tortoise.migrations.constraints import UniqueConstraint


class Migration(migrations.Migration):
    """What LSPs were called before they were renamed."""

    dependencies = [("models", "0011_sites_verified")]

    initial = False

    operations = [
        CreateTables(
            ops.CreateModel(
                name="LspFormerName",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "lsp",
                        fields.ForeignKeyField(
                            "models.Lsp",
                            source_field="lsp_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="former_names",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("name", fields.CharField(max_length=200)),
                    ("name_en", fields.CharField(null=True, max_length=200)),
                    ("ended_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                    ("decree_number", fields.CharField(max_length=40)),
                ],
                options={
                    "table": "lsp_former_name",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(fields=("lsp_id", "ended_at"), name="lsp_former_name_lsp_id_ended_at_unique")
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
        ),
    ]
