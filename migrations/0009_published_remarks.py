from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.migrations import operations as ops
from tortoise.migrations.constraints import UniqueConstraint

from models.tables.operations import CreateTables


class Migration(migrations.Migration):
    """Remarks on what a publication prints and that is no number."""

    dependencies = [("models", "0008_scheme_versions_verified")]

    initial = False

    operations = [
        CreateTables(
            ops.CreateModel(
                name="PublishedRemark",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "series",
                        fields.ForeignKeyField(
                            "models.PublishedSeries",
                            source_field="series_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="remarks",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("printed", fields.CharField(max_length=200)),
                    ("source_line", fields.CharField(max_length=40)),
                    ("note_id", fields.TextField(unique=False)),
                    ("note_en", fields.TextField(unique=False)),
                ],
                options={
                    "table": "published_remark",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("series_id", "source_line"), name="published_remark_series_id_source_line_unique"
                        )
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
        ),
    ]
