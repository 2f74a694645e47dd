from tortoise import migrations
from models.tables.operations import CreateTables
from tortoise.migrations import operations as ops
from tortoise.fields.base import OnDelete
from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint


class Migration(migrations.Migration):
    """The candidates and LSPs that took part in trainings."""

    dependencies = [("models", "0016_licences_ended_before_they_begin")]

    initial = False

    operations = [
        CreateTables(
            ops.CreateModel(
                name="TrainingParticipant",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "event",
                        fields.ForeignKeyField(
                            "models.TrainingEvent",
                            source_field="event_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="participants",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "candidate",
                        fields.ForeignKeyField(
                            "models.LspCandidate",
                            source_field="candidate_id",
                            null=True,
                            db_constraint=True,
                            to_field="id",
                            related_name="trainings",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "lsp",
                        fields.ForeignKeyField(
                            "models.Lsp",
                            source_field="lsp_id",
                            null=True,
                            db_constraint=True,
                            to_field="id",
                            related_name="trainings",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                ],
                options={
                    "table": "training_participant",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("event_id", "candidate_id"),
                            name="training_participant_event_id_candidate_id_unique",
                        ),
                        UniqueConstraint(
                            fields=("event_id", "lsp_id"), name="training_participant_event_id_lsp_id_unique"
                        ),
                        CheckConstraint(
                            check="(candidate_id IS NULL) <> (lsp_id IS NULL)", name="training_participant_one_body"
                        ),
                    ],
                    "indexes": [
                        Index(fields=["candidate_id"], name="training_participant_candidate_id_index"),
                        Index(fields=["lsp_id"], name="training_participant_lsp_id_index"),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
        ),
    ]
