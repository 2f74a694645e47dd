"""Each invariant about print jobs finds what breaks it: one change behind the services' back."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import NamedTuple

import pytest
from tortoise.backends.base.client import BaseDBAsyncClient

from models.queries.invariants import print_jobs
from models.queries.registry_check import RegistryInconsistent, check_registry
from models.services.printing.request_print_job import request_print_job
from models.tables.connection import connected
from tests.api.printing import wanted
from tests.database import sqlite_copy
from tests.register import NOW, OFFICER, issued_certificate, small_register

JOB = "CTK-000001"
NUMBER = "TIK.9001.00001.2026"
NOW_ENDED = f"ended_at = '{NOW}'"


class Breach(NamedTuple):
    """A change, what it breaks, and what is told about it."""

    invariant: str
    found: str
    statement: str


def paper_of_another_job(reprint: int) -> str:
    """Return the statements that add a job with one more paper of the certificate, counted by nobody."""
    columns = "lsp_id, reason, status, requested_by, requested_at"
    return (
        f"INSERT INTO print_job (number, {columns}) SELECT 'CTK-000002', {columns} FROM print_job; "
        "INSERT INTO print_job_item (job_id, certificate_id, reprint, status) "
        f"VALUES (2, 1, {reprint}, 'WAITING')"
    )


BREACHES = (
    Breach(
        "the events of a print job lead to its status", JOB, f"UPDATE print_job SET status = 'CANCELLED', {NOW_ENDED}"
    ),
    Breach(
        "nothing waits in a print job that is finished",
        JOB,
        f"UPDATE print_job SET status = 'FINISHED', {NOW_ENDED}",
    ),
    Breach("a print job prints certificates of its LSP", JOB, "UPDATE print_job SET lsp_id = 2"),
    Breach(
        "every paper of a print job is counted as a print",
        NUMBER,
        paper_of_another_job(reprint=1),
    ),
    Breach(
        "no two papers of a certificate are the same reprint",
        NUMBER,
        paper_of_another_job(reprint=0),
    ),
)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, migrated_sqlite: Path) -> Path:
    """A register with a print job, whole."""
    directory = tmp_path_factory.mktemp("jobs")
    url = sqlite_copy(migrated_sqlite, directory)

    async def fill() -> None:
        async with connected(url):
            small = await small_register()
            await issued_certificate(small)
            await request_print_job(small.register, OFFICER, NOW, wanted(NUMBER))
            await check_registry()

    asyncio.run(fill())
    return Path(url.removeprefix("sqlite://").partition("?")[0])


@pytest.fixture
async def broken(whole: Path, tmp_path: Path) -> AsyncIterator[BaseDBAsyncClient]:
    async with connected(sqlite_copy(whole, tmp_path)) as connection:
        yield connection


def test_every_invariant_is_broken_by_a_test() -> None:
    assert {each.invariant for each in BREACHES} == {each.name for each in print_jobs.INVARIANTS}


@pytest.mark.parametrize("breach", BREACHES, ids=lambda breach: breach.invariant)
async def test_a_breach_is_found(broken: BaseDBAsyncClient, breach: Breach) -> None:
    for statement in breach.statement.split("; "):
        await broken.execute_query(statement)

    with pytest.raises(RegistryInconsistent) as inconsistent:
        await check_registry()
    assert f"{breach.invariant}: {breach.found}" in inconsistent.value.violations
