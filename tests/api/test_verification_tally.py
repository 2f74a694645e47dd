"""Checks are counted in memory and told to the register later, by the application too."""

import asyncio
from datetime import UTC, date, datetime
from pathlib import Path

import httpx2
import pytest
from tortoise.backends.base.client import BaseDBAsyncClient

from api.verification_tally import Tally
from models.tables.connection import connected
from models.tables.verification_counts import VerificationCount
from tests.api.serving import PATIENCE, eventually, graphql, real_server, serve_small_register
from tests.register import issued_certificate, small_register

END_OF_APRIL = datetime(2026, 4, 30, 16, 59, 59, tzinfo=UTC)
"""A second before midnight in Jakarta."""
MAY = datetime(2026, 4, 30, 17, 0, 0, tzinfo=UTC)


async def counts() -> list[tuple[date, int]]:
    return [(row.month, row.count) for row in await VerificationCount.all().order_by("month")]


async def test_a_month_begins_in_jakarta_and_nothing_is_told_twice(database: BaseDBAsyncClient) -> None:
    assert database is not None
    number = (await issued_certificate(await small_register())).registration_number
    tally = Tally()
    for moment in (END_OF_APRIL, MAY, MAY):
        tally.count(number, moment)
    assert await counts() == []
    for _ in range(2):
        await tally.tell()
        assert await counts() == [(date(2026, 4, 1), 1), (date(2026, 5, 1), 2)]


async def test_what_the_register_refuses_is_told_the_next_time(
    database: BaseDBAsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert database is not None
    number = (await issued_certificate(await small_register())).registration_number
    tally = Tally()
    tally.count(number, MAY)

    async def refused(_seen: object) -> None:
        raise OSError("the disk is full")

    with monkeypatch.context() as patched:
        patched.setattr("api.verification_tally.count_verifications", refused)
        with pytest.raises(OSError, match="full"):
            await tally.tell()
    tally.count(number, MAY)
    await tally.tell()
    assert await counts() == [(date(2026, 5, 1), 2)]


def test_the_application_tells_the_register_before_it_ends(tmp_path: Path, sqlite_url: str) -> None:
    served = serve_small_register(tmp_path / "data", sqlite_url)
    check = "query ($token: String!) { certificateVerify(token: $token) { verdict } }"
    with real_server(served.app()) as address, httpx2.Client(base_url=address, timeout=PATIENCE) as client:
        eventually(lambda: client.get("/health/ready").status_code == 200)
        # Until the issuer is published its signature cannot be checked, and such a check is not counted.
        eventually(lambda: "VALID" in str(graphql(client, check, token=served.issued.token)))
        answers = [graphql(client, check, token=served.issued.token) for _ in range(2)]

    async def told() -> list[tuple[date, int]]:
        async with connected(sqlite_url):
            return await counts()

    assert all("VALID" in str(answer) for answer in answers), answers
    assert asyncio.run(told()) == [(date(2026, 5, 1), 3)]
