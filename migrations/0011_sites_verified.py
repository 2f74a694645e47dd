from tortoise import migrations
from models.tables.operations import CreateTables, RunOn
from tortoise.migrations import operations as ops
from tortoise.fields.base import OnDelete
from tortoise import fields
from tortoise.indexes import Index
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint

VERIFIED = "UPDATE assessment_site SET status = 'VERIFIED'"
VERIFICATIONS = """
INSERT INTO site_verification (site_id, verified_on, valid_until, result, created_at)
SELECT id, verified_on, verified_until, 'PASSED', created_at FROM assessment_site
"""
USES = """
INSERT INTO site_scheme (site_id, lsp_id, scheme_id, from_date, to_date, created_at)
SELECT d.site_id, d.lsp_id, v.scheme_id, MIN(d.day), CASE WHEN EXISTS (
    SELECT 1 FROM site_scheme t WHERE t.site_id = d.site_id AND t.lsp_id = d.lsp_id AND t.scheme_id = v.scheme_id
) THEN MAX(d.day) END, MIN(d.told_at)
FROM (
    SELECT site_id, lsp_id, scheme_version_id, assessed_on AS day, recorded_at AS told_at FROM assessment
    UNION ALL
    SELECT site_id, lsp_id, scheme_version_id, from_date, announced_at FROM assessment_schedule
) d JOIN scheme_version v ON v.id = d.scheme_version_id
WHERE NOT EXISTS (
    SELECT 1 FROM site_scheme u WHERE u.site_id = d.site_id AND u.lsp_id = d.lsp_id AND u.scheme_id = v.scheme_id
    AND u.from_date <= d.day AND (u.to_date IS NULL OR u.to_date >= d.day)
)
GROUP BY d.site_id, d.lsp_id, v.scheme_id
"""


class Migration(migrations.Migration):
    """Sites are proposed, verified, suspended and closed. Those that are there are verified as they were registered.

    Where an LSP has assessed, or announced that it will, it uses the site for the scheme.
    """

    dependencies = [("models", "0010_personal_data_erased")]

    initial = False

    operations = [
        CreateTables(
            ops.CreateModel(
                name="SiteSuspension",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "site",
                        fields.ForeignKeyField(
                            "models.AssessmentSite",
                            source_field="site_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="suspensions",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("from_date", fields.DateField()),
                    ("to_date", fields.DateField(null=True)),
                    ("by_bnsp", fields.BooleanField()),
                    ("reason", fields.CharField(max_length=300)),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "site_suspension",
                    "app": "models",
                    "constraints": [
                        CheckConstraint(check='"to_date" >= "from_date"', name="site_suspension_to_date_in_order")
                    ],
                    "indexes": [Index(fields=["site_id"], name="site_suspension_site_id_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="SiteVerification",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "site",
                        fields.ForeignKeyField(
                            "models.AssessmentSite",
                            source_field="site_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="verifications",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("verified_on", fields.DateField()),
                    ("valid_until", fields.DateField(null=True)),
                    ("result", fields.CharField(max_length=40)),
                    (
                        "verifier",
                        fields.ForeignKeyField(
                            "models.Assessor",
                            source_field="verifier_id",
                            null=True,
                            db_constraint=True,
                            to_field="id",
                            related_name="site_verifications",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ],
                options={
                    "table": "site_verification",
                    "app": "models",
                    "constraints": [
                        CheckConstraint(
                            check="\"result\" IN ('PASSED', 'FAILED')", name="site_verification_result_known"
                        ),
                        CheckConstraint(
                            check='"valid_until" >= "verified_on"', name="site_verification_valid_until_in_order"
                        ),
                    ],
                    "indexes": [
                        Index(fields=["site_id"], name="site_verification_site_id_index"),
                        Index(fields=["verifier_id"], name="site_verification_verifier_id_index"),
                    ],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="SiteVerificationScheme",
                fields=[
                    ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                    (
                        "verification",
                        fields.ForeignKeyField(
                            "models.SiteVerification",
                            source_field="verification_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="schemes",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    (
                        "scheme",
                        fields.ForeignKeyField(
                            "models.Scheme",
                            source_field="scheme_id",
                            db_constraint=True,
                            to_field="id",
                            related_name="site_verifications",
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                ],
                options={
                    "table": "site_verification_scheme",
                    "app": "models",
                    "constraints": [
                        UniqueConstraint(
                            fields=("verification_id", "scheme_id"),
                            name="site_verification_scheme_verification_id_scheme_id_unique",
                        )
                    ],
                    "indexes": [Index(fields=["scheme_id"], name="site_verification_scheme_scheme_id_index")],
                    "pk_attr": "id",
                },
                bases=["Model"],
            ),
        ),
        ops.AlterField(
            model_name="AssessmentSite",
            name="verified_on",
            field=fields.DateField(null=True),
        ),
        ops.AddField(
            model_name="AssessmentSite",
            name="closed_on",
            field=fields.DateField(null=True),
        ),
        ops.AddField(
            model_name="AssessmentSite",
            name="lsp",
            field=fields.ForeignKeyField(
                "models.Lsp",
                source_field="lsp_id",
                null=True,
                db_constraint=True,
                to_field="id",
                related_name="sites",
                on_delete=OnDelete.RESTRICT,
            ),
        ),
        ops.AddField(
            model_name="AssessmentSite",
            name="regency_code",
            field=fields.CharField(null=True, max_length=4),
        ),
        ops.AddField(
            model_name="AssessmentSite",
            name="status",
            field=fields.CharField(null=True, max_length=40),
        ),
        ops.RunSQL(VERIFIED, reverse_sql=ops.RunSQL.noop),
        ops.AlterField(
            model_name="AssessmentSite",
            name="status",
            field=fields.CharField(max_length=40),
        ),
        ops.AddConstraint(
            model_name="AssessmentSite",
            constraint=CheckConstraint(
                check="\"status\" IN ('PROPOSED', 'VERIFIED', 'SUSPENDED', 'CLOSED')",
                name="assessment_site_status_known",
            ),
        ),
        ops.AddConstraint(
            model_name="AssessmentSite",
            constraint=CheckConstraint(
                check="(status = 'CLOSED') = (closed_on IS NOT NULL)",
                name="assessment_site_closed_on_exactly_when_closed",
            ),
        ),
        ops.AddIndex(
            model_name="AssessmentSite",
            index=Index(fields=["lsp_id"], name="assessment_site_lsp_id_index"),
        ),
        RunOn(
            "sqlite",
            'CREATE INDEX IF NOT EXISTS "assessment_site_province_id_index" ON "assessment_site" ("province_id")',
            'CREATE INDEX IF NOT EXISTS "assessment_site_lsp_id_index" ON "assessment_site" ("lsp_id")',
        ),
        ops.RunSQL(
            'CREATE UNIQUE INDEX IF NOT EXISTS "site_suspension_one_lasting_each" ON "site_suspension" ("site_id") WHERE to_date IS NULL',
            reverse_sql=ops.RunSQL.noop,
        ),
        ops.RunSQL(VERIFICATIONS, reverse_sql=ops.RunSQL.noop),
        ops.RunSQL(USES, reverse_sql=ops.RunSQL.noop),
    ]
