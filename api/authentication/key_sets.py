"""The public keys of login services: fetched as a JWK set, kept for a while, fetched again for an unknown key."""

import asyncio
from dataclasses import dataclass, field
from typing import Protocol

import httpx2
import jwt
import structlog

_log = structlog.get_logger(__name__)

FRESH_FOR = 600.0  # seconds until a key set is fetched again
USABLE_FOR = 86_400.0  # seconds that a key set is used while its service cannot be reached
FETCH_INTERVAL = 30.0  # seconds between two fetches at least, whatever callers send
LARGEST_SET = 256 * 1024  # bytes
TIMEOUT = 5.0  # seconds


class KeySet(Protocol):
    """Public keys by their `kid`."""

    async def key(self, kid: str, now: float) -> jwt.PyJWK | None:
        """The key of that name, or None. `now` is in seconds since 1970."""


@dataclass(frozen=True)
class FixedKeySet:
    """Keys that are known beforehand."""

    keys: dict[str, jwt.PyJWK]

    async def key(self, kid: str, now: float) -> jwt.PyJWK | None:  # noqa: ARG002 - these do not age
        """The key of that name, or None."""
        return self.keys.get(kid)


@dataclass
class FetchedKeySet:
    """Keys at an address, fetched by one request at a time."""

    url: str
    client: httpx2.AsyncClient
    _keys: dict[str, jwt.PyJWK] = field(default_factory=dict)
    _fetched: float = float("-inf")
    _tried: float = float("-inf")
    _lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def key(self, kid: str, now: float) -> jwt.PyJWK | None:
        """The key of that name, or None when the service has no such key or could not be reached for a day."""
        if self._should_fetch(kid, now):
            async with self._lock:
                if self._should_fetch(kid, now):
                    await self._fetch(now)
        return self._keys.get(kid) if now - self._fetched < USABLE_FOR else None

    def _should_fetch(self, kid: str, now: float) -> bool:
        return now - self._tried >= FETCH_INTERVAL and (kid not in self._keys or now - self._fetched >= FRESH_FOR)

    async def _fetch(self, now: float) -> None:
        """Fetch the set; what cannot be fetched or read leaves the old one in place."""
        self._tried = now
        try:
            self._keys = read_key_set(await self._download())
            self._fetched = now
        except (httpx2.HTTPError, ValueError) as error:
            _log.warning("key_set_not_fetched", url=self.url, error=type(error).__name__)

    async def _download(self) -> bytes:
        async with self.client.stream("GET", self.url, timeout=TIMEOUT, follow_redirects=False) as response:
            response.raise_for_status()
            content = b""
            async for chunk in response.aiter_bytes():
                content += chunk
                if len(content) > LARGEST_SET:
                    raise ValueError("the key set is too large")
            return content


def read_key_set(content: bytes) -> dict[str, jwt.PyJWK]:
    """Read a JWK set; keys that are not for signatures, have no name or are of an unknown kind are left out.

    Raises ValueError when it is no key set.
    """
    try:
        keys = jwt.PyJWKSet.from_json(content.decode()).keys
    except (jwt.PyJWTError, AttributeError, TypeError) as error:
        raise ValueError("not a key set") from error
    return {key.key_id: key for key in keys if key.key_id and key.public_key_use in {None, "sig"}}
