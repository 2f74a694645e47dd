from tortoise import migrations
from tortoise.migrations import operations as ops

NO_HASH = "0" * 64


class Migration(migrations.Migration):
    """The event chain begins, empty: acts change its head by condition, so it must be there before the first act."""

    dependencies = [("models", "0001_initial")]

    initial = False

    operations = [
        ops.RunSQL(
            f"INSERT INTO event_chain_head (id, sequence, hash) VALUES (1, 0, '{NO_HASH}')",
            reverse_sql=ops.RunSQL.noop,
        ),
    ]
