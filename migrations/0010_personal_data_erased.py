from tortoise import migrations
from models.tables.operations import RunOn
from tortoise.migrations import operations as ops
from tortoise import fields
from tortoise.migrations.constraints import CheckConstraint


class Migration(migrations.Migration):
    """What a certificate keeps once its holder's personal data is erased: the hash of what was signed."""

    dependencies = [("models", "0009_published_remarks")]

    initial = False

    operations = [
        ops.RemoveConstraint(
            model_name="Certificate",
            name="certificate_token_is_of_the_intent",
            fields=None,
        ),
        ops.AddField(
            model_name="Certificate",
            name="signing_input_hash",
            field=fields.CharField(null=True, max_length=64),
        ),
        ops.AddConstraint(
            model_name="Certificate",
            constraint=CheckConstraint(
                check="signing_input_hash IS NOT NULL OR substr(token, 1, length(signing_input) + 1) = signing_input || '.'",
                name="certificate_token_is_of_what_was_signed",
            ),
        ),
        ops.AddConstraint(
            model_name="Certificate",
            constraint=CheckConstraint(
                check="(signing_input_hash IS NULL AND signing_input <> '' AND name_printed <> '') OR (signing_input_hash IS NOT NULL AND signing_input = '' AND name_printed = '' AND COALESCE(token, '') = '')",
                name="certificate_bytes_until_erased",
            ),
        ),
        RunOn(
            "sqlite",
            'CREATE UNIQUE INDEX IF NOT EXISTS "certificate_lsp_id_certificate_number_unique" ON "certificate" ("lsp_id", "certificate_number")',
            'CREATE UNIQUE INDEX IF NOT EXISTS "certificate_status_list_id_status_index_unique" ON "certificate" ("status_list_id", "status_index")',
            'CREATE INDEX IF NOT EXISTS "certificate_assessment_id_index" ON "certificate" ("assessment_id")',
            'CREATE INDEX IF NOT EXISTS "certificate_holder_id_index" ON "certificate" ("holder_id")',
            'CREATE INDEX IF NOT EXISTS "certificate_licence_id_index" ON "certificate" ("licence_id")',
            'CREATE INDEX IF NOT EXISTS "certificate_signing_key_id_index" ON "certificate" ("signing_key_id")',
            'CREATE INDEX IF NOT EXISTS "certificate_lsp_id_issued_at_index" ON "certificate" ("lsp_id", "issued_at")',
            'CREATE INDEX IF NOT EXISTS "certificate_scheme_version_id_issued_at_index" ON "certificate" ("scheme_version_id", "issued_at")',
            'CREATE INDEX IF NOT EXISTS "certificate_previous_certificate_id_index" ON "certificate" ("previous_certificate_id")',
            'CREATE INDEX IF NOT EXISTS "certificate_status_valid_until_index" ON "certificate" ("status", "valid_until")',
            'CREATE INDEX IF NOT EXISTS "certificate_certificate_number_index" ON "certificate" ("certificate_number")',
        ),
        ops.RunSQL(
            'CREATE UNIQUE INDEX IF NOT EXISTS "certificate_one_original_per_assessment" ON "certificate" ("assessment_id") WHERE previous_certificate_id IS NULL AND status <> \'VOIDED\'',
            reverse_sql=ops.RunSQL.noop,
        ),
        ops.RunSQL(
            'CREATE UNIQUE INDEX IF NOT EXISTS "certificate_one_replacement_each" ON "certificate" ("previous_certificate_id") WHERE status <> \'VOIDED\'',
            reverse_sql=ops.RunSQL.noop,
        ),
        RunOn(
            "sqlite",
            'CREATE TRIGGER IF NOT EXISTS "certificate_delete_refused" BEFORE DELETE ON "certificate" BEGIN SELECT RAISE(ABORT, \'DELETE of certificate is refused\'); END',
        ),
        RunOn(
            "postgres",
            "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% of % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$",
            'CREATE OR REPLACE TRIGGER "certificate_delete_refused" BEFORE DELETE ON "certificate" FOR EACH ROW EXECUTE FUNCTION refuse_change()',
            'CREATE OR REPLACE TRIGGER "certificate_delete_refused_at_once" BEFORE TRUNCATE ON "certificate" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
        ),
    ]
