"""A production register refuses a database that may lose what it has acknowledged."""

import pytest
from tortoise.backends.base.client import BaseDBAsyncClient

from api.durability import NotDurable, check_durable
from models.tables.connection import connected


async def test_sqlite_waits_for_its_disk(sqlite_url: str) -> None:
    async with connected(sqlite_url):
        await check_durable()


async def test_a_postgresql_that_does_not_wait_is_refused(postgres_url: str) -> None:
    async with connected(postgres_url) as connection:
        if await _is_durable(connection):
            pytest.skip("the server that KOMPETEN_TEST_POSTGRES names is durable")
        with pytest.raises(NotDurable, match="PostgreSQL has fsync, full_page_writes, synchronous_commit off"):
            await check_durable()


async def _is_durable(connection: BaseDBAsyncClient) -> bool:
    (row,) = await connection.execute_query_dict("SELECT current_setting('fsync') AS fsync")
    return bool(row["fsync"] == "on")
