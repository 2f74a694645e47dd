"""Which published files no reader can still be on his way to.

A reader that has just read a timestamp goes on to files that a release in the same second supersedes; they stay for a
while. Ages are told by the file system alone: a snapshot is superseded when the next one was written.
"""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from tuf.api.metadata import Snapshot, Targets

from signing.trust.metadata import parse, sha256_of
from signing.trust.paths import TIMESTAMP_PATH, metadata_path, target_path
from signing.trust.roles import DELEGATED, Role
from signing.trust.state import VERSIONED

GRACE = timedelta(days=1)
"""How long a superseded file stays."""


def superseded_files(directory: Path, grace: timedelta = GRACE) -> list[Path]:
    """Return the files that neither the current set names nor one that was current within `grace`. Roots stay."""
    newest = (directory / TIMESTAMP_PATH).stat().st_mtime
    horizon = newest - grace.total_seconds()
    named = set(_named_files(directory, horizon))
    files = [file for part in ("metadata", "targets") for file in (directory / part).rglob("*") if file.is_file()]
    return sorted(file for file in files if file not in named and file.stat().st_mtime < horizon)


def _named_files(directory: Path, horizon: float) -> Iterator[Path]:
    yield directory / TIMESTAMP_PATH
    yield from (directory / "metadata").glob(f"*.{Role.ROOT}.json")
    for snapshot in _recent_snapshots(directory, horizon):
        yield snapshot
        yield from _files_of(directory, parse(Snapshot, snapshot.read_bytes()).signed)


def _recent_snapshots(directory: Path, horizon: float) -> Iterator[Path]:
    """Yield each snapshot whose successor was not yet there at the horizon, the newest among them."""
    found = (VERSIONED.fullmatch(file.name) for file in (directory / "metadata").glob(f"*.{Role.SNAPSHOT}.json"))
    versions = sorted(int(match[1]) for match in found if match)
    paths = [directory / metadata_path(Role.SNAPSHOT, version) for version in versions]
    for path, successor in zip(paths, [*paths[1:], None], strict=True):
        if successor is None or successor.stat().st_mtime >= horizon:
            yield path


def _files_of(directory: Path, snapshot: Snapshot) -> Iterator[Path]:
    for role in (Role.TARGETS, *DELEGATED):
        metadata = directory / metadata_path(role, snapshot.meta[f"{role}.json"].version)
        yield metadata
        for name, info in parse(Targets, metadata.read_bytes()).signed.targets.items():
            yield directory / target_path(name, sha256_of(info))
