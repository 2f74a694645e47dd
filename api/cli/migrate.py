"""`kompeten migrate`."""

from typing import Annotated

import typer

from api.cli.app import app, database_of, err, out, run, settings_of
from api.process import system_clock
from models.services.migration import Migrated, check_migrated
from models.services.migration import migrate as migrate_database


@app.command()
def migrate(
    context: typer.Context,
    check: Annotated[bool, typer.Option("--check", help="Change nothing; fail unless the tables are right.")] = False,  # noqa: FBT002 - an option
) -> None:
    """Bring the database to the tables of this release: one at a time, with a backup, and checked."""
    database = database_of(settings_of(context))
    if check:
        run(lambda: check_migrated(database))
        out.print("The tables are those of this release.")
        return
    done = run(lambda: migrate_database(database, system_clock(), lambda name: err.print("Migrating:", name)))
    _tell(done)


def _tell(done: Migrated) -> None:
    if done.backup:
        out.print("The backup of what was there before:", str(done.backup))
    out.print(f"{len(done.applied)} migrations were run." if done.applied else "Nothing had to be migrated.")
