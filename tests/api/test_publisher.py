"""The publisher publishes what has happened, and once an hour anyway; what fails is tried again."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
import structlog
from tortoise.backends.base.client import BaseDBAsyncClient

from api.ceremony import hold_first_ceremony
from api.process import open_register
from api.publisher import NothingToPublishTo, Publisher
from api.settings import Settings
from models.rules.certificates import RevocationReason
from models.services.certification.revoke_certificate import RevokeCertificate, revoke_certificate
from signing.status_list import StatusValue
from signing.trust.bundle import open_trust
from signing.trust.client import read_once
from tests.api.serving import PATIENCE
from tests.register import IDENTIFIER, NOW, OFFICER, SmallRegister, issued_certificate, small_register


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data_directory=tmp_path / "data", register_identifier=IDENTIFIER)


@pytest.fixture
async def small(database: BaseDBAsyncClient, settings: Settings) -> SmallRegister:
    assert database is not None
    hold_first_ceremony(settings, None, NOW)
    return await small_register(open_register(settings))


def published_status(settings: Settings) -> StatusValue | None:
    """What is published about the first certificate; None before anything is."""
    trust = read_once(open_trust(settings.trust_directory), NOW)
    statuses = trust.status_list(f"{IDENTIFIER}/status/1")
    return statuses.statuses.get(0) if statuses else None


async def test_it_is_due_at_first_after_a_change_and_after_an_hour(small: SmallRegister, settings: Settings) -> None:
    publisher = Publisher.open(settings, small.register)
    assert await publisher.is_due(NOW)
    await publisher.publish(NOW)
    assert not await publisher.is_due(NOW + timedelta(minutes=59))
    assert await publisher.is_due(NOW + timedelta(minutes=60))
    await issued_certificate(small)
    assert await publisher.is_due(NOW)
    await publisher.publish(NOW)
    assert not await publisher.is_due(NOW)


async def test_it_keeps_publishing_what_happens(small: SmallRegister, settings: Settings) -> None:
    issued = await issued_certificate(small)
    publisher = Publisher.open(settings, small.register)
    task = asyncio.create_task(publisher.keep_publishing(lambda: NOW, 0.01))
    try:
        await _until(lambda: published_status(settings) is StatusValue.VALID)
        request = RevokeCertificate(issued.registration_number, RevocationReason.FALSIFIED_DATA)
        await revoke_certificate(small.register, OFFICER, NOW, request)
        await _until(lambda: published_status(settings) is StatusValue.REVOKED)
    finally:
        task.cancel()


async def test_what_fails_is_logged_and_tried_again(small: SmallRegister, settings: Settings) -> None:
    publisher = Publisher.open(settings, small.register)
    timestamp = settings.trust_directory / "metadata" / "timestamp.json"
    good = timestamp.read_bytes()
    timestamp.write_bytes(b"{}")
    with structlog.testing.capture_logs() as logs:
        task = asyncio.create_task(publisher.keep_publishing(lambda: NOW, 0.01))
        await _until(lambda: len(logs) > 1)
        timestamp.write_bytes(good)
        await _until(lambda: logs[-1]["event"] == "trust_published")
        task.cancel()
    assert logs[0]["event"] == "trust_not_published"
    assert logs[0]["error"] == "DamagedRepository"


def test_without_a_repository_there_is_nothing_to_publish_to(settings: Settings) -> None:
    with pytest.raises(NothingToPublishTo):
        Publisher.open(settings, open_register(settings))


async def _until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not condition():  # noqa: ASYNC110 - what is waited for lies in files
            await asyncio.sleep(0.01)
