"""What a client remembers: the roots it followed, the last complete set, and the target files it has read.

Nothing in a memory is believed but its first root, where no other was pinned: the client verifies all the rest again.
A memory that was lost or damaged costs the protection against rollback until the next refresh, and nothing else; with
a damaged first root nobody can tell, until it is pinned from elsewhere or the memory is removed.
"""

import json
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from signing.trust.files import replace_durably, write_whole

NOTHING: Mapping[str, bytes] = {}


class TrustMemory(Protocol):
    """Where a client keeps what it has seen."""

    def root(self, version: int) -> bytes | None:
        """Return the root of this version, when it was kept."""

    def keep_root(self, version: int, data: bytes) -> None:
        """Keep a root that was verified by its predecessor; at once, whatever becomes of the rest."""

    def files(self) -> Mapping[str, bytes]:
        """Return the metadata files of the last complete set by path; empty before the first."""

    def commit(self, files: Mapping[str, bytes], live: AbstractSet[str]) -> None:
        """Replace the complete set at one stroke, and forget the targets whose SHA-256 is not in `live`."""

    def target(self, sha256: str) -> bytes | None:
        """Return the target file with this SHA-256, when it was kept."""

    def keep_target(self, sha256: str, data: bytes) -> None:
        """Keep a target file that was verified."""


class MemoryInProcess:
    """Remembers as long as the process runs."""

    def __init__(self) -> None:
        self.roots: dict[int, bytes] = {}
        self.committed: dict[str, bytes] = {}
        self.targets: dict[str, bytes] = {}

    def root(self, version: int) -> bytes | None:
        """Return the root of this version, when it was kept."""
        return self.roots.get(version)

    def keep_root(self, version: int, data: bytes) -> None:
        """Keep a root."""
        self.roots[version] = data

    def files(self) -> Mapping[str, bytes]:
        """Return the last complete set."""
        return self.committed

    def commit(self, files: Mapping[str, bytes], live: AbstractSet[str]) -> None:
        """Replace the complete set."""
        self.committed = dict(files)
        self.targets = {sha256: data for sha256, data in self.targets.items() if sha256 in live}

    def target(self, sha256: str) -> bytes | None:
        """Return a kept target file."""
        return self.targets.get(sha256)

    def keep_target(self, sha256: str, data: bytes) -> None:
        """Keep a target file."""
        self.targets[sha256] = data


class MemoryInDirectory:
    """Remembers in a directory of its own, across processes and crashes.

    Two processes may share it: each file is replaced whole, and the later commit wins.
    """

    def __init__(self, directory: Path) -> None:
        self._directory = directory

    def root(self, version: int) -> bytes | None:
        """Return the root of this version, when it was kept."""
        return _read(self._directory / "roots" / f"{version}.json")

    def keep_root(self, version: int, data: bytes) -> None:
        """Keep a root."""
        replace_durably(self._directory / "roots" / f"{version}.json", data)

    def files(self) -> Mapping[str, bytes]:
        """Return the last complete set; none when its file is damaged."""
        try:
            committed = json.loads(_read(self._directory / "set.json") or b"{}")
            return {path: text.encode() for path, text in committed.items()}
        except (ValueError, AttributeError, RecursionError):
            return NOTHING

    def commit(self, files: Mapping[str, bytes], live: AbstractSet[str]) -> None:
        """Replace the complete set: one file holds it all, for TUF metadata is text."""
        text = json.dumps({path: data.decode() for path, data in files.items()}, sort_keys=True)
        replace_durably(self._directory / "set.json", text.encode())
        for file in self._targets.glob("*"):
            if file.name not in live:
                file.unlink(missing_ok=True)

    def target(self, sha256: str) -> bytes | None:
        """Return a kept target file."""
        return _read(self._targets / sha256)

    def keep_target(self, sha256: str, data: bytes) -> None:
        """Keep a target file; losing it in a crash costs one more download."""
        with suppress(FileNotFoundError):  # another process took the unfinished file for a leftover of a crash
            write_whole(self._targets / sha256, data)

    @property
    def _targets(self) -> Path:
        return self._directory / "targets"


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
