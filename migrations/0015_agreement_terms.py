from tortoise import migrations
from models.tables.operations import RunOn
from tortoise.migrations import operations as ops
from tortoise import fields
from tortoise.migrations.constraints import CheckConstraint


class Migration(migrations.Migration):
    """Agreements have a term, where they state one, and may be ended before it."""

    dependencies = [("models", "0014_certified_groups")]

    initial = False

    operations = [
        ops.AddField(
            model_name="Agreement",
            name="end_reason",
            field=fields.CharField(null=True, max_length=300),
        ),
        ops.AddField(
            model_name="Agreement",
            name="ended_by",
            field=fields.CharField(null=True, max_length=200),
        ),
        ops.AddField(
            model_name="Agreement",
            name="ended_on",
            field=fields.DateField(null=True),
        ),
        ops.AddField(
            model_name="Agreement",
            name="valid_until",
            field=fields.DateField(null=True),
        ),
        ops.AddConstraint(
            model_name="Agreement",
            constraint=CheckConstraint(check='"valid_until" >= "to_date"', name="agreement_valid_until_in_order"),
        ),
        ops.AddConstraint(
            model_name="Agreement",
            constraint=CheckConstraint(check='"ended_on" >= "from_date"', name="agreement_ended_on_in_order"),
        ),
        ops.AddConstraint(
            model_name="Agreement",
            constraint=CheckConstraint(
                check='("ended_on" IS NOT NULL AND "ended_by" IS NOT NULL AND "end_reason" IS NOT NULL) OR ("ended_on" IS NULL AND "ended_by" IS NULL AND "end_reason" IS NULL)',
                name="agreement_ended_on_complete",
            ),
        ),
        ops.AddConstraint(
            model_name="Agreement",
            constraint=CheckConstraint(check="ended_on <= valid_until", name="agreement_ended_on_within"),
        ),
        RunOn(
            "sqlite",
            'CREATE UNIQUE INDEX IF NOT EXISTS "agreement_title_id_from_date_unique" ON "agreement" ("title_id", "from_date")',
        ),
    ]
