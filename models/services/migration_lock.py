"""One migration at a time, whoever starts it: Tortoise takes no lock of its own."""

import asyncio
import fcntl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.transactions import in_transaction

ADVISORY_LOCK = 0x4B4F4D50  # "KOMP"
"""The number under which PostgreSQL keeps the lock."""


@asynccontextmanager
async def locked_transaction() -> AsyncIterator[BaseDBAsyncClient]:
    """On PostgreSQL: a transaction in which nobody else migrates. What is done in it is done whole or not at all."""
    async with in_transaction() as connection:
        await connection.execute_query(f"SELECT pg_advisory_xact_lock({ADVISORY_LOCK})")
        yield connection


@asynccontextmanager
async def locked_file(database: Path) -> AsyncIterator[None]:
    """On SQLite: a lock beside the database file, which the system releases even when the process is killed."""
    with database.with_name(f"{database.name}.migration-lock").open("wb") as lock:
        await asyncio.to_thread(fcntl.flock, lock, fcntl.LOCK_EX)
        yield
