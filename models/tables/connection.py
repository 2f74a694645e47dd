"""The connection to the database, as Tortoise wants it described.

One process speaks to one database. The connection is named after its dialect, because Tortoise keeps the statements it
has built under the connection's name: two dialects under one name would get each other's (findings of Tortoise 1.1.9).
"""

from typing import Any

from tortoise.backends.base.config_generator import expand_db_url

from models.tables import MODULES

APP = "models"
MIGRATIONS = "migrations"
SQLITE_PRAGMAS = {
    "journal_mode": "WAL",
    "synchronous": "FULL",  # an acknowledged certificate survives a power cut
    "foreign_keys": "ON",
    "busy_timeout": 10_000,  # milliseconds
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
    url = database_url.replace("postgresql://", "postgres://", 1)
    connection: dict[str, Any] = expand_db_url(url)
    defaults = SQLITE_PRAGMAS if dialect == "sqlite" else {}
    connection["credentials"] = {**defaults, **connection["credentials"], **overrides}
    return connection
