"""A database that is used again is as it was, and one whose shape changed is not used again."""

import asyncio

import pytest

from tests.database import PostgresServer, opened

pytestmark = pytest.mark.server

PROVINCES = 38
"""So many a migration has written."""
PROVINCE = """
INSERT INTO province (bps_code, kemendagri_code, iso_code, name_id, name_en, note)
VALUES ('99', '99', 'ID-ZZ', 'Baru', 'New', '') RETURNING id
"""


async def _write(url: str) -> int:
    async with opened(url) as connection:
        await connection.execute("UPDATE event_chain_head SET sequence = sequence + 7")
        number: int = await connection.fetchval(PROVINCE)
        return number


async def _seen(url: str) -> tuple[int, int]:
    async with opened(url) as connection:
        head = await connection.fetchval("SELECT sequence FROM event_chain_head")
        return head, await connection.fetchval("SELECT count(*) FROM province")


async def _reshape(url: str) -> None:
    async with opened(url) as connection:
        await connection.execute("ALTER TABLE province ADD COLUMN more int")


@pytest.fixture
def server(postgres: PostgresServer) -> PostgresServer:
    return PostgresServer(postgres.url, postgres.template)


def test_rows_and_sequences_go_back(server: PostgresServer) -> None:
    with server.copy() as first:
        before = asyncio.run(_seen(first))
        written = asyncio.run(_write(first))
        assert asyncio.run(_seen(first)) == (before[0] + 7, PROVINCES + 1)
    with server.copy() as second:
        assert (second, asyncio.run(_seen(second))) == (first, before)
        assert asyncio.run(_write(second)) == written
    server.drop_copies()


def test_another_shape_is_not_used_again(server: PostgresServer) -> None:
    with server.copy() as first:
        asyncio.run(_reshape(first))
    assert server.spare == []
    with server.copy() as second:
        assert second != first
        assert asyncio.run(_seen(second)) == (0, PROVINCES)
    server.drop_copies()
