from tortoise import migrations
from models.tables.operations import RunOn
from tortoise.migrations import operations as ops
from tortoise.migrations.constraints import CheckConstraint


class Migration(migrations.Migration):
    """A licence that is granted and has not begun ends with the one that it was to follow."""

    dependencies = [("models", "0015_agreement_terms")]

    initial = False

    operations = [
        ops.RemoveConstraint(
            model_name="Licence",
            name="licence_ended_on_within",
            fields=None,
        ),
        ops.AddConstraint(
            model_name="Licence",
            constraint=CheckConstraint(check="ended_on <= valid_until", name="licence_ended_before_its_end"),
        ),
        RunOn(
            "sqlite",
            'CREATE UNIQUE INDEX IF NOT EXISTS "licence_lsp_id_valid_from_unique" ON "licence" ("lsp_id", "valid_from")',
            'CREATE UNIQUE INDEX IF NOT EXISTS "licence_supersedes_id_unique" ON "licence" ("supersedes_id")',
            'CREATE INDEX IF NOT EXISTS "licence_valid_until_index" ON "licence" ("valid_until")',
        ),
    ]
