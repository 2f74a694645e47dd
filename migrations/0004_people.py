from tortoise import migrations
from models.tables.operations import CreateTables, RunOn
from tortoise.migrations import operations as ops
from tortoise.fields.base import OnDelete
from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint


class Migration(migrations.Migration):
    dependencies = [("models", "0003_licensing_interests_of_candidates")]

    initial = False

    operations = [
        CreateTables(
            ops.CreateModel(
                name="AssessorCandidate",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("number", fields.CharField(unique=True, max_length=20)),
                    ("name", fields.CharField(max_length=100)),
                    (
                        "province",
                        fields.ForeignKeyField(
                            "models.Province",
                            source_field="province_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="assessor_candidates",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("sponsor_kind", fields.CharField(max_length=40)),
                    ("sponsor_name", fields.CharField(max_length=200)),
                    (
                        "lsp",
                        fields.ForeignKeyField(
                            "models.Lsp",
                            source_field="lsp_id",
                            null=True,
                            db_constraint=True,
                            to_field="id",
                            related_name="assessor_candidates",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("verification_sheet", fields.CharField(null=True, max_length=60)),
                    ("status", fields.CharField(max_length=40)),
                    ("trained_on", fields.DateField(null=True)),
                    ("tested_on", fields.DateField(null=True)),
                    (
                        "assessor",
                        fields.ForeignKeyField(
                            "models.Assessor",
                            source_field="assessor_id",
                            null=True,
                            db_constraint=True,
                            to_field="id",
                            related_name="candidature",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "assessor_candidate",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(fields=("assessor_id",), name="assessor_candidate_assessor_id_unique"),
                        CheckConstraint(
                            check="\"sponsor_kind\" IN ('BNSP', 'LSP', 'LSP_CANDIDATE', 'STATE_BODY')",
                            name="assessor_candidate_sponsor_kind_known",
                        ),
                        CheckConstraint(
                            check="\"status\" IN ('CANDIDATE', 'TRAINED', 'CERTIFIED', 'NOT_YET_COMPETENT')",
                            name="assessor_candidate_status_known",
                        ),
                        CheckConstraint(
                            check="(sponsor_kind = 'LSP') = (lsp_id IS NOT NULL)",
                            name="assessor_candidate_lsp_when_sponsor",
                        ),
                        CheckConstraint(
                            check="sponsor_kind <> 'LSP_CANDIDATE' OR verification_sheet IS NOT NULL",
                            name="assessor_candidate_sheet_when_sent_by_candidate",
                        ),
                        CheckConstraint(
                            check="(status = 'CERTIFIED') = (assessor_id IS NOT NULL)",
                            name="assessor_candidate_assessor_when_certified",
                        ),
                        CheckConstraint(
                            check="status = 'CANDIDATE' OR trained_on IS NOT NULL",
                            name="assessor_candidate_trained_unless_candidate",
                        ),
                    ],
                    "indexes": [
                        Index(fields=["province_id"], name="assessor_candidate_province_id_index"),
                        Index(fields=["lsp_id"], name="assessor_candidate_lsp_id_index"),
                        Index(fields=["status"], name="assessor_candidate_status_index"),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="AssessorConflict",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "assessor",
                        fields.ForeignKeyField(
                            "models.Assessor",
                            source_field="assessor_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="conflicts",
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
                            related_name="assessor_conflicts",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("kind", fields.CharField(max_length=40)),
                    ("from_date", fields.DateField()),
                    ("to_date", fields.DateField(null=True)),
                    ("declared_by", fields.CharField(max_length=200)),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "assessor_conflict",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("assessor_id", "holder_id", "kind", "from_date"),
                            name="assessor_conflict_assessor_id_holder_id_kind_from_date_unique",
                        ),
                        CheckConstraint(
                            check="\"kind\" IN ('ONESELF', 'FAMILY', 'EMPLOYMENT', 'TRAINING', 'BUSINESS')",
                            name="assessor_conflict_kind_known",
                        ),
                        CheckConstraint(check='"to_date" >= "from_date"', name="assessor_conflict_to_date_in_order"),
                    ],
                    "indexes": [Index(fields=["holder_id"], name="assessor_conflict_holder_id_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="PastAssessorCertificate",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "assessor",
                        fields.ForeignKeyField(
                            "models.Assessor",
                            source_field="assessor_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="past_certificates",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("kind", fields.CharField(max_length=40)),
                    ("valid_from", fields.DateField()),
                    ("valid_until", fields.DateField()),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "past_assessor_certificate",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("assessor_id", "kind", "valid_from"),
                            name="past_assessor_certificate_assessor_id_kind_valid_from_unique",
                        ),
                        CheckConstraint(
                            check="\"kind\" IN ('ASSESSOR', 'MASTER_ASSESSOR')",
                            name="past_assessor_certificate_kind_known",
                        ),
                        CheckConstraint(
                            check='"valid_until" >= "valid_from"', name="past_assessor_certificate_valid_until_in_order"
                        ),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
        ),
    ]
