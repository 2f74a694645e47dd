from tortoise import fields, migrations
from tortoise.migrations import operations as ops

SUPERSEDE = """
UPDATE scheme_version SET status = 'SUPERSEDED' WHERE status = 'RATIFIED' AND EXISTS (
    SELECT 1 FROM scheme_version newer WHERE newer.scheme_id = scheme_version.scheme_id
    AND newer.version > scheme_version.version AND newer.status = 'RATIFIED'
)
"""


class Migration(migrations.Migration):
    """Who verifies a version; and where several versions of a scheme are ratified, the newest supersedes the others."""

    dependencies = [("models", "0007_candidate_sheets")]

    initial = False

    operations = [
        ops.AddField(
            model_name="SchemeVersion",
            name="verifier",
            field=fields.CharField(null=True, max_length=200),
        ),
        ops.RunSQL(SUPERSEDE, reverse_sql=ops.RunSQL.noop),
    ]
