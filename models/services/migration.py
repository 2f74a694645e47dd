"""Bring a database to the tables of this release, safely, and tell whether it is there.

Tortoise 1.1.9 takes no lock, keeps no backup, and on SQLite alters a table by copying it, which with foreign keys on
deletes or refuses. So: one migration at a time; on PostgreSQL all of it in one transaction; on SQLite a backup first,
foreign keys off, and every foreign key checked afterwards.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.migrations.recorder import MigrationRecorder

from models.services.certification.count_certified import count_uncounted
from models.services.deferred_state import DeferredExecutor
from models.services.frame.load_frame import load_frame
from models.services.frame.load_provinces import load_provinces
from models.services.frame.load_published_figures import load_published_figures
from models.services.migration_lock import locked_file, locked_transaction
from models.tables.connection import connected, dialect_of, sqlite_file, tortoise_config
from models.tables.drift import MigrationError, TablesDiffer, check_tables

__all__ = [
    "ForeignKeysBroken",
    "Migrated",
    "MigrationError",
    "MigrationsPending",
    "TablesDiffer",
    "check_migrated",
    "migrate",
]


class MigrationsPending(MigrationError):
    """The database has not seen all migrations of this release. Run `kompeten migrate`."""

    def __init__(self, names: list[str]) -> None:
        super().__init__(f"migrations to run: {', '.join(names)}")
        self.names = names


class ForeignKeysBroken(MigrationError):
    """After the migration, rows point at rows that are not there. Put the backup back."""

    def __init__(self, tables: list[str], backup: Path | None) -> None:
        super().__init__(f"foreign keys are broken in {', '.join(tables)}; the backup is {backup}")
        self.tables = tables
        self.backup = backup


@dataclass(frozen=True, slots=True)
class Migrated:
    """What a migration did."""

    applied: tuple[str, ...]
    """Names of the migrations, in order; empty when the database was there already."""
    backup: Path | None = None
    """The database as it was before, where it was SQLite with something in it."""


Progress = Callable[[str], object]


async def migrate(database_url: str, now: datetime, progress: Progress = lambda _name: None) -> Migrated:
    """Run the migrations that are missing and load what comes with the software. `progress` hears each name before.

    Raises ForeignKeysBroken, TablesDiffer.
    """
    on_dialect = _migrate_sqlite if dialect_of(database_url) == "sqlite" else _migrate_postgres
    return await on_dialect(database_url, now, progress)


async def check_migrated(database_url: str) -> None:
    """Raises MigrationsPending, TablesDiffer when the database is not at the tables of this release."""
    async with connected(database_url) as connection:
        if pending := await _pending(connection, database_url):
            raise MigrationsPending(pending)
        await check_tables(connection)


async def _migrate_postgres(database_url: str, now: datetime, progress: Progress) -> Migrated:
    async with connected(database_url), locked_transaction() as connection:
        await _create_record(connection)
        applied = await _run(connection, database_url, progress)
        await _finish(connection, now)
    return Migrated(applied)


async def _create_record(connection: BaseDBAsyncClient) -> None:
    """Create the table in which Tortoise notes what it ran: it looks there first, and failing ends a transaction."""
    from tortoise.migrations.schema_editor.asyncpg import AsyncpgSchemaEditor  # noqa: PLC0415 - an extra of ours

    await MigrationRecorder(connection).ensure_schema(AsyncpgSchemaEditor(connection, atomic=False))


async def _migrate_sqlite(database_url: str, now: datetime, progress: Progress) -> Migrated:
    async with connected(database_url, foreign_keys="OFF") as connection:
        database = sqlite_file(connection)
        async with locked_file(database):
            backup = await _backup(connection, database, now, await _pending(connection, database_url))
            applied = await _run(connection, database_url, progress)
            await _check_foreign_keys(connection, backup)
            await _finish(connection, now)
    return Migrated(applied, backup)


async def _pending(connection: BaseDBAsyncClient, database_url: str) -> list[str]:
    await connection.execute_query("SELECT 1")  # Tortoise takes a database that it cannot read for an empty one
    return [step.migration.name for step in await _executor(connection, database_url).plan()]


async def _run(connection: BaseDBAsyncClient, database_url: str, progress: Progress) -> tuple[str, ...]:
    applied: list[str] = []

    def hear(event: str, _app: str, name: str) -> None:
        if event == "apply_start":
            applied.append(name)
            progress(name)

    await _executor(connection, database_url).migrate(progress=hear)
    return tuple(applied)


def _executor(connection: BaseDBAsyncClient, database_url: str) -> DeferredExecutor:
    return DeferredExecutor(connection, tortoise_config(database_url)["apps"])


async def _finish(connection: BaseDBAsyncClient, now: datetime) -> None:
    await check_tables(connection)
    await load_provinces()
    await load_published_figures()
    await load_frame(now)
    await count_uncounted()


async def _backup(connection: BaseDBAsyncClient, database: Path, now: datetime, pending: list[str]) -> Path | None:
    """Copy the database beside itself, unless there is nothing to do or nothing in it."""
    tables = await connection.execute_query_dict("SELECT 1 FROM sqlite_master LIMIT 1")
    if not pending or not tables:
        return None
    backup = database.with_name(f"{database.name}.before-{pending[0]}-{now:%Y%m%dT%H%M%SZ}")
    await connection.execute_query("VACUUM INTO ?", [str(backup)])
    return backup


async def _check_foreign_keys(connection: BaseDBAsyncClient, backup: Path | None) -> None:
    rows = await connection.execute_query_dict("PRAGMA foreign_key_check")
    if rows:
        raise ForeignKeysBroken(sorted({row["table"] for row in rows}), backup)
