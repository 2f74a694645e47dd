"""A connection without a thread does what the usual one does."""

import threading
from pathlib import Path

import pytest
from tortoise.transactions import in_transaction

from models.tables.connection import connected, filling
from models.tables.provinces import Province
from tests.database import sqlite_copy

RENAMED = "Provinsi Contoh"


@pytest.fixture
def database(migrated_sqlite: Path, tmp_path: Path) -> str:
    return sqlite_copy(migrated_sqlite, tmp_path)


async def _name() -> str:
    return (await Province.get(kemendagri_code="31")).name_id


async def _rename_in_vain() -> None:
    async with in_transaction():
        await Province.filter(kemendagri_code="31").update(name_id=RENAMED)
        assert await _name() == RENAMED
        async with in_transaction():
            await Province.filter(kemendagri_code="31").update(name_id="again")
        raise ZeroDivisionError


async def test_what_is_written_is_there_for_others(database: str) -> None:
    async with connected(database, **filling(database)), in_transaction():
        assert await Province.filter(kemendagri_code="31").update(name_id=RENAMED) == 1
    async with connected(database):
        assert await _name() == RENAMED


async def test_a_transaction_that_fails_leaves_nothing(database: str) -> None:
    async with connected(database, **filling(database)):
        before = await _name()
        with pytest.raises(ZeroDivisionError):
            await _rename_in_vain()
        assert await _name() == before


async def test_there_is_no_thread(database: str) -> None:
    threads = threading.active_count()
    async with connected(database, **filling(database)):
        assert await Province.all().count() == 38
        assert threading.active_count() == threads


async def test_it_keeps_foreign_keys_and_waits_for_no_disk(database: str) -> None:
    async with connected(database, **filling(database)) as connection:
        told = [await connection.execute_query_dict(f"PRAGMA {name}") for name in ("foreign_keys", "synchronous")]
    assert told == [[{"foreign_keys": 1}], [{"synchronous": 1}]]


def test_postgres_is_filled_as_always() -> None:
    assert not filling("postgres://localhost/register")
