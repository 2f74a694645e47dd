from tortoise import migrations
from models.tables.operations import CreateTables, RunOn
from tortoise.migrations import operations as ops
from tortoise.fields.base import OnDelete
from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint


class Migration(migrations.Migration):
    dependencies = [("models", "0006_licence_documents")]

    initial = False

    operations = [
        CreateTables(
            ops.CreateModel(
                name="AssessmentSchedule",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "lsp",
                        fields.ForeignKeyField(
                            "models.Lsp",
                            source_field="lsp_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="assessment_schedules",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("code", fields.CharField(max_length=40)),
                    (
                        "scheme_version",
                        fields.ForeignKeyField(
                            "models.SchemeVersion",
                            source_field="scheme_version_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="assessment_schedules",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "site",
                        fields.ForeignKeyField(
                            "models.AssessmentSite",
                            source_field="site_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="assessment_schedules",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("methods", fields.CharField(max_length=200)),
                    ("from_date", fields.DateField()),
                    ("to_date", fields.DateField()),
                    ("announced_by", fields.CharField(max_length=200)),
                    ("announced_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "assessment_schedule",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(fields=("lsp_id", "code"), name="assessment_schedule_lsp_id_code_unique"),
                        CheckConstraint(check='"to_date" >= "from_date"', name="assessment_schedule_to_date_in_order"),
                        CheckConstraint(check="methods <> ''", name="assessment_schedule_methods_named"),
                    ],
                    "indexes": [
                        Index(fields=["scheme_version_id"], name="assessment_schedule_scheme_version_id_index"),
                        Index(fields=["site_id"], name="assessment_schedule_site_id_index"),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="CandidateSheet",
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
                            related_name="candidate_sheets",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("digest", fields.CharField(max_length=64)),
                    ("file_name", fields.CharField(max_length=120)),
                    ("row_count", fields.IntField()),
                    ("imported_by", fields.CharField(max_length=200)),
                    ("begun_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                    ("finished_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "candidate_sheet",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(fields=("lsp_id", "digest"), name="candidate_sheet_lsp_id_digest_unique"),
                        CheckConstraint(check="row_count >= 1", name="candidate_sheet_rows_positive"),
                        CheckConstraint(check="finished_at >= begun_at", name="candidate_sheet_finished_in_order"),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="CandidateSheetFinding",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "sheet",
                        fields.ForeignKeyField(
                            "models.CandidateSheet",
                            source_field="sheet_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="findings",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("row", fields.IntField()),
                    ("letter", fields.CharField(max_length=3)),
                    ("column", fields.CharField(null=True, max_length=40)),
                    ("reason", fields.CharField(max_length=60)),
                    ("detail", fields.CharField(max_length=80)),
                ],
                options={
                    "table": "candidate_sheet_finding",
                    "app": "models",
                    "indexes": [Index(fields=["sheet_id", "row"], name="candidate_sheet_finding_sheet_id_row_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="CandidateSheetRow",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "sheet",
                        fields.ForeignKeyField(
                            "models.CandidateSheet",
                            source_field="sheet_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="rows",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("row", fields.IntField()),
                    (
                        "schedule",
                        fields.ForeignKeyField(
                            "models.AssessmentSchedule",
                            source_field="schedule_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="candidates",
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
                            related_name="sheet_rows",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "assessment",
                        fields.ForeignKeyField(
                            "models.Assessment",
                            source_field="assessment_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="sheet_row",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("city", fields.CharField(max_length=4)),
                    ("province", fields.CharField(max_length=2)),
                    ("education", fields.CharField(max_length=2)),
                    ("occupation", fields.CharField(max_length=3)),
                    ("budget", fields.CharField(max_length=2)),
                    ("ministry", fields.CharField(null=True, max_length=3)),
                ],
                options={
                    "table": "candidate_sheet_row",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(fields=("sheet_id", "row"), name="candidate_sheet_row_sheet_id_row_unique"),
                        UniqueConstraint(
                            fields=("schedule_id", "holder_id"), name="candidate_sheet_row_schedule_id_holder_id_unique"
                        ),
                        UniqueConstraint(fields=("assessment_id",), name="candidate_sheet_row_assessment_id_unique"),
                        CheckConstraint(check='"row" >= 1', name="candidate_sheet_row_row_positive"),
                    ],
                    "indexes": [Index(fields=["holder_id"], name="candidate_sheet_row_holder_id_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
        ),
    ]
