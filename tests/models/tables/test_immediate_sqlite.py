"""Another process beside this one: an act that reads first waits its turn, and says so when the turn does not come."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tortoise.transactions import in_transaction

from models.rules.violations import RegisterBusy
from models.tables.connection import connected, filling
from models.tables.provinces import Province
from tests.database import sqlite_copy

RENAME = "UPDATE province SET name_id = 'Provinsi Contoh' WHERE kemendagri_code = '31'"


@pytest.fixture
def url(migrated_sqlite: Path, tmp_path: Path) -> str:
    return sqlite_copy(migrated_sqlite, tmp_path)


@pytest.fixture
def beside(url: str, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """What another process does, which never waits."""
    assert str(tmp_path) in url
    with closing(sqlite3.connect(tmp_path / "register.sqlite3", timeout=0, isolation_level=None)) as connection:
        yield connection


async def name() -> str:
    return (await Province.get(kemendagri_code="31")).name_id


async def rename(new: str) -> None:
    assert await Province.filter(kemendagri_code="31").update(name_id=new) == 1


async def renamed_after_reading() -> str:
    async with in_transaction():
        await rename(f"{await name()}!")
    return await name()


async def test_nobody_writes_between_what_an_act_reads_and_what_it_writes(url: str, beside: sqlite3.Connection) -> None:
    async with connected(url):
        async with in_transaction():
            before = await name()
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                beside.execute(RENAME)
            await rename(f"{before}!")
        assert await name() == f"{before}!"
        beside.execute(RENAME)
        assert await renamed_after_reading() == "Provinsi Contoh!"


@pytest.mark.parametrize("is_filling", [False, True])
async def test_who_has_waited_in_vain_is_refused_and_can_try_again(
    url: str, beside: sqlite3.Connection, *, is_filling: bool
) -> None:
    overrides = filling(url) if is_filling else {}
    async with connected(url, **overrides, busy_timeout=0):
        before = await name()
        beside.execute("BEGIN IMMEDIATE")
        with pytest.raises(RegisterBusy, match="nothing was done"):
            await renamed_after_reading()
        assert await name() == before
        beside.execute("ROLLBACK")
        assert await renamed_after_reading() == f"{before}!"


async def test_so_is_a_single_statement(url: str, beside: sqlite3.Connection) -> None:
    async with connected(url, busy_timeout=0):
        before = await name()
        beside.execute("BEGIN IMMEDIATE")
        with pytest.raises(RegisterBusy):
            await rename("Provinsi Contoh")
        assert await name() == before


async def test_an_act_within_an_act_takes_no_second_turn(url: str) -> None:
    async with connected(url, busy_timeout=0), in_transaction():
        before = await name()
        assert await renamed_after_reading() == f"{before}!"
