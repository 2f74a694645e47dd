"""Fixtures that every test may use. A test that takes a database runs once on SQLite and once on PostgreSQL."""

import asyncio
import signal
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from tortoise.backends.base.client import BaseDBAsyncClient

from models.queries.registry_check import check_registry
from models.tables.connection import connected
from tests.database import PostgresServer, postgres_server, sqlite_copy, sqlite_template

# The same examples every time, and no opinion about how fast a machine is that does something else besides.
settings.register_profile("house", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")

# A shell that starts the tests in the background lets them ignore Ctrl+C, and so would the commands they interrupt.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

DIALECTS = ("sqlite", "postgres")


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file that was migrated once."""
    return sqlite_template(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A PostgreSQL server with a template that was migrated once."""
    with postgres_server() as server:
        server.make_template()
        yield server
        server.drop_template()


@pytest.fixture
def unchecked() -> None:
    """Take this fixture too in a test that leaves the register inconsistent on purpose."""


@pytest.fixture
def sqlite_url(request: pytest.FixtureRequest, migrated_sqlite: Path, tmp_path: Path) -> Iterator[str]:
    """URL of a fresh SQLite database, migrated. The whole register is checked after the test."""
    url = sqlite_copy(migrated_sqlite, tmp_path)
    yield url
    _check(request, url)


@pytest.fixture
def postgres_url(request: pytest.FixtureRequest, postgres: PostgresServer) -> Iterator[str]:
    """URL of a fresh PostgreSQL database, migrated. The whole register is checked after the test."""
    with postgres.copy() as url:
        yield url
        _check(request, url)


@pytest.fixture(params=DIALECTS)
def database_url(request: pytest.FixtureRequest) -> str:
    """URL of a fresh database, for tests that start processes; once on each dialect."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[BaseDBAsyncClient]:
    """A fresh database, open in this process; once on each dialect."""
    async with connected(database_url) as connection:
        yield connection


def _check(request: pytest.FixtureRequest, url: str) -> None:
    if "unchecked" not in request.fixturenames:
        asyncio.run(_check_registry(url))


async def _check_registry(url: str) -> None:
    async with connected(url):
        await check_registry()
