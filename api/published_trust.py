"""The trust data that this register has published, read and verified as everybody else reads them."""

from datetime import datetime, timedelta
from pathlib import Path

import structlog

from api.metrics import Metrics
from signing.trust.client import TrustClient, own_first_root
from signing.trust.errors import TrustError
from signing.trust.memory import MemoryInProcess
from signing.trust.paths import TIMESTAMP_PATH
from signing.trust.reading import DirectoryReader
from signing.trust.trusted_set import TrustedSet
from signing.verdicts import Verification
from signing.verifier import verify

JUDGED_FOR = timedelta(minutes=1)
"""How long a set is used before its expiry is judged again."""

_log = structlog.get_logger(__name__)


class TrustInDirectory:
    """Follows the trust data in a directory, whoever publishes them there."""

    def __init__(self, directory: Path, metrics: Metrics) -> None:
        self._directory = directory
        self._metrics = metrics
        self._reader = DirectoryReader(directory)
        self._client: TrustClient | None = None
        self._set: TrustedSet | None = None
        self._seen: tuple[int, int] | None = None
        """Inode and time of the timestamp file that was read last."""
        self._read_at: datetime | None = None

    def verify(self, text: str, at: datetime) -> Verification:
        """Check a certificate, given as a compact JWS or as the text of a QR code."""
        verification = verify(text, self.current(at), at)
        self._metrics.verdict(verification.verdict)
        return verification

    def current(self, now: datetime) -> TrustedSet | None:
        """The newest set, judged at about `now`; None before anything was published."""
        if self._is_outdated(now):
            self._refresh(now)
        return self._set

    def _is_outdated(self, now: datetime) -> bool:
        if self._read_at is None or self._seen != self._timestamp():
            return True
        return not timedelta(0) <= now - self._read_at < JUDGED_FOR

    def _refresh(self, now: datetime) -> None:
        """Read the set; when it is refused, what was read before stays."""
        self._seen, self._read_at = self._timestamp(), now
        try:
            self._client = self._client or TrustClient(own_first_root(self._reader), MemoryInProcess())
            self._set = self._client.refresh(self._reader, now)
            self._metrics.trust_issued.set(self._set.issued.timestamp())
        except TrustError as error:
            _log.warning("trust_not_read", error=type(error).__name__)

    def _timestamp(self) -> tuple[int, int] | None:
        try:
            status = (self._directory / TIMESTAMP_PATH).stat()
        except FileNotFoundError:
            return None
        return status.st_ino, status.st_mtime_ns
