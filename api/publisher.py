"""Publishes trust data in the background: soon after whatever changed, by whichever process, and once an hour anyway.

It looks at the event record every few seconds. Many changes in between are published at once, and a change by the
command line or by another host is seen as well. The hourly look lets the repository sign again what is due.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from api.local_secrets import trust_passphrase
from api.settings import Settings
from api.trust_keys import OnlineKeys
from models.queries.event_record import last_change
from models.rules.actors import Actor
from models.services.register import Register
from models.services.trust.trust_publication import publish_trust
from signing.trust.paths import TIMESTAMP_PATH
from signing.trust.proof import Published
from signing.trust.repository import TrustRepository

AT_LEAST_EVERY = timedelta(hours=1)

_log = structlog.get_logger(__name__)


class NothingToPublishTo(RuntimeError):
    """There is no trust repository yet. Run `kompeten trust init`."""


class Publisher:
    """Publishes the trust data of one register."""

    def __init__(self, register: Register, repository: TrustRepository, keys: OnlineKeys) -> None:
        self._register = register
        self._repository = repository
        self._keys = keys
        self._change: int | None = None
        """The newest change that this process has published."""
        self._published_at: datetime | None = None

    @classmethod
    def open(cls, settings: Settings, register: Register) -> "Publisher":
        """Open the repository and the keys of this machine. Raises NothingToPublishTo."""
        if not (settings.trust_directory / TIMESTAMP_PATH).exists():
            raise NothingToPublishTo("there is no trust repository yet: kompeten trust init")
        keys = OnlineKeys.open(settings.trust_keys_directory, trust_passphrase(settings))
        return cls(register, TrustRepository(settings.trust_directory), keys)

    async def publish(self, now: datetime, *, everything: bool = False) -> Published:
        """Publish what changed and sign again what is due. Raises what `publish_trust` raises."""
        change = await last_change()
        published = await publish_trust(
            self._register, Actor.system(), now, self._repository, self._keys.all, everything=everything
        )
        self._change, self._published_at = change, now
        return published

    async def is_due(self, now: datetime) -> bool:
        """Whether something happened since the last publication, or it was long ago."""
        if self._published_at is None or now - self._published_at >= AT_LEAST_EVERY:
            return True
        return await last_change() != self._change

    async def keep_publishing(self, clock: Callable[[], datetime], interval: float) -> None:
        """Publish for ever, every `interval` seconds when it is due. What fails is logged and tried again."""
        while True:
            await self._publish_when_due(clock())
            await asyncio.sleep(interval)

    async def _publish_when_due(self, now: datetime) -> None:
        try:
            if await self.is_due(now):
                published = await self.publish(now)
                _log.info("trust_published", changed=[role.value for role in published.changed])
        except Exception as error:  # noqa: BLE001 - a publisher that stops lets everything expire
            _log.exception("trust_not_published", error=type(error).__name__)
