"""The connection to the database, as Tortoise wants it described.

One process speaks to one database. The connection is named after its dialect, because Tortoise keeps the statements it
has built under the connection's name: two dialects under one name would get each other's (findings of Tortoise 1.1.9).
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.backends.base.config_generator import expand_db_url
from tortoise.backends.sqlite.client import SqliteClient
from tortoise.context import TortoiseContext

from models.tables import MODULES

APP = "models"
MIGRATIONS = "migrations"
SQLITE_ENGINE = "models.tables.immediate_sqlite"
SQLITE_PRAGMAS = {
    "journal_mode": "WAL",
    "synchronous": "FULL",  # an acknowledged certificate survives a power cut
    "foreign_keys": "ON",
    "busy_timeout": 30_000,  # milliseconds, the wait for another process that writes
}
FILLING_SQLITE = {
    "engine": "models.tables.in_line_sqlite",
    "synchronous": "NORMAL",
    "cache_size": -262_144,  # KiB
    "wal_autocheckpoint": 50_000,  # pages
}


class UnsupportedDatabase(ValueError):
    """The URL names neither SQLite nor PostgreSQL."""

    def __init__(self, scheme: str) -> None:
        super().__init__(f"the register is kept in sqlite:// or postgres://, not in {scheme}://")
        self.scheme = scheme


def dialect_of(database_url: str) -> str:
    """Return `sqlite` or `postgres`. Raises UnsupportedDatabase."""
    scheme = database_url.partition("://")[0]
    if scheme == "sqlite":
        return "sqlite"
    if scheme in {"postgres", "postgresql", "asyncpg"}:
        return "postgres"
    raise UnsupportedDatabase(scheme)


def tortoise_config(database_url: str, **overrides: object) -> dict[str, Any]:
    """Return the configuration of Tortoise for a database URL; `overrides` go to the connection (SQLite: pragmas)."""
    dialect = dialect_of(database_url)
    return {
        "connections": {dialect: _connection(dialect, database_url, overrides)},
        "apps": {APP: {"models": MODULES, "default_connection": dialect, "migrations": MIGRATIONS}},
        "use_tz": True,
        "timezone": "UTC",
    }


def _connection(dialect: str, database_url: str, overrides: dict[str, object]) -> dict[str, Any]:
    connection: dict[str, Any] = expand_db_url(database_url)
    engine, defaults = (SQLITE_ENGINE, SQLITE_PRAGMAS) if dialect == "sqlite" else (connection["engine"], {})
    connection["engine"] = overrides.pop("engine", engine)
    connection["credentials"] = {**defaults, **connection["credentials"], **overrides}
    return connection


def filling(database_url: str) -> dict[str, object]:
    """Return overrides for a process that fills a register alone, and can do again what a power cut takes away."""
    return dict(FILLING_SQLITE) if dialect_of(database_url) == "sqlite" else {}


@asynccontextmanager
async def connected(database_url: str, **overrides: object) -> AsyncIterator[BaseDBAsyncClient]:
    """Open the database for the block and close it after. For commands and tests; a server opens it in its lifespan."""
    async with TortoiseContext() as context:
        await context.init(config=tortoise_config(database_url, **overrides))
        yield context.db()


def sqlite_file(connection: BaseDBAsyncClient) -> Path:
    """Return the file of a SQLite database. Raises UnsupportedDatabase for another one."""
    if not isinstance(connection, SqliteClient):
        raise UnsupportedDatabase(connection.capabilities.dialect)
    return Path(connection.filename)
