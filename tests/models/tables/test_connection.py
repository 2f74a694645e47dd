from pathlib import Path

import pytest
from tortoise.backends.base.client import BaseDBAsyncClient

from models.tables import MODULES
from models.tables.connection import UnsupportedDatabase, connected, dialect_of, sqlite_file, tortoise_config


@pytest.mark.parametrize(
    ("url", "dialect"),
    [
        ("sqlite://register.sqlite3", "sqlite"),
        ("postgres://kompeten@db.example.id/register", "postgres"),
        ("postgresql://kompeten@db.example.id:6432/register?minsize=2", "postgres"),
    ],
)
def test_the_connection_is_named_after_its_dialect(url: str, dialect: str) -> None:
    config = tortoise_config(url)

    assert dialect_of(url) == dialect
    assert list(config["connections"]) == [dialect]
    assert config["apps"]["models"] == {
        "models": MODULES,
        "default_connection": dialect,
        "migrations": "migrations",
    }


def test_another_database_is_refused_by_name() -> None:
    with pytest.raises(UnsupportedDatabase, match="not in mysql://"):
        dialect_of("mysql://root@localhost/register")


def test_a_postgresql_url_keeps_its_parts() -> None:
    credentials = tortoise_config("postgresql://officer:s%40crt@db.example.id:6432/register")["connections"]["postgres"]

    assert credentials["credentials"] | {"password": None} == {
        "host": "db.example.id",
        "port": 6432,
        "user": "officer",
        "password": None,
        "database": "register",
    }
    assert credentials["credentials"]["password"] == "s@crt"


async def test_sqlite_is_durable_and_checks_its_references(tmp_path: Path) -> None:
    async with connected(f"sqlite://{tmp_path / 'new.sqlite3'}") as connection:
        told = {
            name: (await connection.execute_query_dict(f"PRAGMA {name}"))[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }

        assert told == {
            "journal_mode": {"journal_mode": "wal"},
            "synchronous": {"synchronous": 2},  # FULL
            "foreign_keys": {"foreign_keys": 1},
            "busy_timeout": {"timeout": 30_000},
        }
        assert sqlite_file(connection) == tmp_path / "new.sqlite3"


async def test_only_sqlite_has_a_file(postgres_url: str) -> None:
    async with connected(postgres_url) as connection:
        with pytest.raises(UnsupportedDatabase):
            sqlite_file(connection)


async def test_the_fixture_is_open_on_either_dialect(database: BaseDBAsyncClient, database_url: str) -> None:
    assert database.connection_name == dialect_of(database_url) == database.capabilities.dialect
