from tortoise import migrations
from models.tables.operations import CreateTables, RunOn
from tortoise.migrations import operations as ops
from tortoise.fields.base import OnDelete
from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint


class Migration(migrations.Migration):
    """What is counted of certificates, and the counts. What was issued before is counted when all migrations are run."""

    dependencies = [("models", "0013_partner_queries")]

    initial = False

    operations = [
        CreateTables(
            ops.CreateModel(
                name="CertifiedGroup",
                fields=[
                    ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("grouped_by", fields.CharField(max_length=40)),
                    ("place", fields.CharField(max_length=160)),
                    ("year", fields.SmallIntField(null=True)),
                    ("sector", fields.CharField(null=True, max_length=40)),
                    (
                        "province",
                        fields.ForeignKeyField(
                            "models.Province",
                            source_field="province_id",
                            null=True,
                            db_constraint=True,
                            to_field="id",
                            related_name="certified_groups",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("sex", fields.CharField(null=True, max_length=40)),
                    ("persons", fields.IntField()),
                    ("certificates", fields.IntField()),
                ],
                options={
                    "table": "certified_group",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("grouped_by", "place"), name="certified_group_grouped_by_place_unique"
                        ),
                        CheckConstraint(check="\"sex\" IN ('MALE', 'FEMALE')", name="certified_group_sex_known"),
                        CheckConstraint(
                            check="persons BETWEEN 0 AND certificates",
                            name="certified_group_no_more_persons_than_certificates",
                        ),
                    ],
                    "indexes": [Index(fields=["province_id"], name="certified_group_province_id_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="CountedCertificate",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "certificate",
                        fields.ForeignKeyField(
                            "models.Certificate",
                            source_field="certificate_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="counted",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "holder",
                        fields.ForeignKeyField(
                            "models.Holder",
                            source_field="holder_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="counted_certificates",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("year", fields.SmallIntField()),
                    ("sector", fields.CharField(null=True, max_length=40)),
                    (
                        "province",
                        fields.ForeignKeyField(
                            "models.Province",
                            source_field="province_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="counted_certificates",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("sex", fields.CharField(null=True, max_length=40)),
                ],
                options={
                    "table": "counted_certificate",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(fields=("certificate_id",), name="counted_certificate_certificate_id_unique"),
                        CheckConstraint(check="\"sex\" IN ('MALE', 'FEMALE')", name="counted_certificate_sex_known"),
                    ],
                    "indexes": [
                        Index(fields=["holder_id"], name="counted_certificate_holder_id_index"),
                        Index(fields=["province_id", "year"], name="counted_certificate_province_id_year_index"),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
        ),
    ]
