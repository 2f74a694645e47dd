"""The newest set of metadata in one file, for a phone that has none yet and cannot wait for five turns.

It holds what such a client would ask for one after the other, by path: the text of each file, and null for the root
that is not there yet. It is believed no more than those files are: the client verifies each of them in the same way.
"""

import json
from pathlib import Path

import structlog

from signing.trust.client import own_first_root
from signing.trust.errors import TrustError
from signing.trust.paths import TIMESTAMP_PATH, metadata_path
from signing.trust.reading import DirectoryReader
from signing.trust.roles import Role
from signing.trust.workflow import first_root, newest_root, read_set

_log = structlog.get_logger(__name__)


class NewestTrust:
    """Reads the set in a directory, and again when somebody has published a newer one."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._body: bytes | None = None
        self._seen: tuple[int, int] | None = None
        """Inode and time of the timestamp file that was read last."""

    def read(self) -> bytes | None:
        """Return the file, or None when there is no set that verifies."""
        seen = self._timestamp()
        if seen != self._seen:
            self._body, self._seen = _newest(self._directory) if seen else None, seen
        return self._body

    def _timestamp(self) -> tuple[int, int] | None:
        try:
            status = (self._directory / TIMESTAMP_PATH).stat()
        except FileNotFoundError:
            return None
        return status.st_ino, status.st_mtime_ns


def _newest(directory: Path) -> bytes | None:
    reader = DirectoryReader(directory)

    def offered(version: int) -> bytes | None:
        return reader.read(metadata_path(Role.ROOT, version), Role.ROOT.terms.max_length)

    try:
        roots = newest_root(first_root(own_first_root(reader)), lambda _version: None, offered)
        files = read_set(reader, roots[-1], None, {}).files
    except TrustError as error:
        _log.warning("newest_trust_not_read", error=type(error).__name__)
        return None
    newer = {metadata_path(Role.ROOT, root.signed.version): root.data for root in roots[1:]}
    told = {path: data.decode() for path, data in {**newer, **files}.items()}
    absent = metadata_path(Role.ROOT, roots[-1].signed.version + 1)
    return json.dumps({**told, absent: None}, ensure_ascii=False, separators=(",", ":")).encode()
