from tortoise import migrations
from models.tables.operations import CreateTables, RunOn
from tortoise.migrations import operations as ops
from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint


class Migration(migrations.Migration):
    """What partner bodies ask about persons."""

    dependencies = [("models", "0012_lsp_names")]

    initial = False

    operations = [
        CreateTables(
            ops.CreateModel(
                name="PartnerQuery",
                fields=[
                    ("id", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    ("asked_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                    ("subject", fields.CharField(max_length=200)),
                    ("partner", fields.CharField(null=True, max_length=40)),
                    ("operation", fields.CharField(null=True, max_length=100)),
                    ("document_hash", fields.CharField(max_length=64)),
                    ("registers", fields.CharField(max_length=200)),
                    ("purpose", fields.CharField(null=True, max_length=40)),
                ],
                options={
                    "table": "partner_query",
                    "app": "models",
                    "constraints": [
                        CheckConstraint(
                            check="\"purpose\" IN ('SUPERVISION', 'REGISTRATION', 'PROCUREMENT', 'RECOMMENDATION', 'INVESTIGATION')",
                            name="partner_query_purpose_known",
                        ),
                        CheckConstraint(check="registers <> ''", name="partner_query_registers_named"),
                    ],
                    "indexes": [Index(fields=["partner", "id"], name="partner_query_partner_id_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
        ),
        RunOn(
            "sqlite",
            'CREATE TRIGGER IF NOT EXISTS "partner_query_update_refused" BEFORE UPDATE ON "partner_query" BEGIN SELECT RAISE(ABORT, \'UPDATE of partner_query is refused\'); END',
        ),
        RunOn(
            "postgres",
            "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% of % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$",
            'CREATE OR REPLACE TRIGGER "partner_query_update_refused" BEFORE UPDATE ON "partner_query" FOR EACH ROW EXECUTE FUNCTION refuse_change()',
            'CREATE OR REPLACE TRIGGER "partner_query_update_refused_at_once" BEFORE TRUNCATE ON "partner_query" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
        ),
        RunOn(
            "sqlite",
            'CREATE TRIGGER IF NOT EXISTS "partner_query_delete_refused" BEFORE DELETE ON "partner_query" BEGIN SELECT RAISE(ABORT, \'DELETE of partner_query is refused\'); END',
        ),
        RunOn(
            "postgres",
            "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% of % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$",
            'CREATE OR REPLACE TRIGGER "partner_query_delete_refused" BEFORE DELETE ON "partner_query" FOR EACH ROW EXECUTE FUNCTION refuse_change()',
            'CREATE OR REPLACE TRIGGER "partner_query_delete_refused_at_once" BEFORE TRUNCATE ON "partner_query" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
        ),
    ]
