from tortoise import migrations
from models.tables.operations import CreateTables, RunOn
from tortoise.migrations import operations as ops
from tortoise.fields.base import OnDelete
from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint


class Migration(migrations.Migration):
    dependencies = [("models", "0002_chain_begins")]

    initial = False

    operations = [
        CreateTables(
            ops.CreateModel(
                name="RequestedScheme",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "application",
                        fields.ForeignKeyField(
                            "models.LicenceApplication",
                            source_field="application_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="schemes",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "scheme_version",
                        fields.ForeignKeyField(
                            "models.SchemeVersion",
                            source_field="scheme_version_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="requests",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                ],
                options={
                    "table": "requested_scheme",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("application_id", "scheme_version_id"),
                            name="requested_scheme_application_id_scheme_version_id_unique",
                        )
                    ],
                    "indexes": [Index(fields=["scheme_version_id"], name="requested_scheme_scheme_version_id_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
        ),
        ops.AlterField(
            model_name="LicensingAssessorInterest",
            name="lsp",
            field=fields.ForeignKeyField(
                "models.Lsp",
                source_field="lsp_id",
                null=True,
                db_constraint=True,
                to_field="id",
                related_name="interested_assessors",
                on_delete=OnDelete.RESTRICT,
            ),
        ),
        ops.AddField(
            model_name="LicensingAssessorInterest",
            name="candidate",
            field=fields.ForeignKeyField(
                "models.LspCandidate",
                source_field="candidate_id",
                null=True,
                db_constraint=True,
                to_field="id",
                related_name="interested_assessors",
                on_delete=OnDelete.RESTRICT,
            ),
        ),
        ops.AddConstraint(
            model_name="LicensingAssessorInterest",
            constraint=CheckConstraint(
                check="(lsp_id IS NULL) <> (candidate_id IS NULL)", name="licensing_assessor_interest_in_one_body"
            ),
        ),
        ops.AddIndex(
            model_name="LicensingAssessorInterest",
            index=Index(fields=["candidate_id"], name="licensing_assessor_interest_candidate_id_index"),
        ),
        ops.AddConstraint(
            model_name="LicensingAssessorInterest",
            constraint=UniqueConstraint(
                fields=("assessor_id", "candidate_id"),
                name="licensing_assessor_interest_assessor_id_candidate_id_unique",
            ),
        ),
        RunOn(
            "sqlite",
            'CREATE UNIQUE INDEX IF NOT EXISTS "licensing_assessor_interest_assessor_id_lsp_id_from_date_unique" ON "licensing_assessor_interest" ("assessor_id", "lsp_id", "from_date")',
            'CREATE UNIQUE INDEX IF NOT EXISTS "licensing_assessor_interest_assessor_id_candidate_id_unique" ON "licensing_assessor_interest" ("assessor_id", "candidate_id")',
            'CREATE INDEX IF NOT EXISTS "licensing_assessor_interest_lsp_id_index" ON "licensing_assessor_interest" ("lsp_id")',
            'CREATE INDEX IF NOT EXISTS "licensing_assessor_interest_candidate_id_index" ON "licensing_assessor_interest" ("candidate_id")',
        ),
    ]
