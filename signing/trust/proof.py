"""A release is read with the readers' own client before a byte of it is written."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from signing.trust.client import TrustClient, own_first_root
from signing.trust.errors import TrustError
from signing.trust.lints import PublishingLint
from signing.trust.memory import MemoryInProcess
from signing.trust.metadata import sha256_of
from signing.trust.paths import target_path
from signing.trust.reading import DirectoryReader, MappingReader, OverlayReader, Reader
from signing.trust.release import Release
from signing.trust.roles import OFFLINE, Role
from signing.trust.state import DamagedRepository
from signing.trust.trusted_set import TrustedSet


class RefusedByReaders(PublishingLint):
    """The release was signed, and a client refuses it; nothing was written."""


@dataclass(frozen=True, slots=True)
class Published:
    """What a release did."""

    versions: Mapping[Role, int]
    """The version of each role that is current now."""
    changed: tuple[Role, ...]
    """The roles that were signed again, in the order of writing; empty when nothing was due."""
    issued: datetime
    """The `x-issued` of the current timestamp."""
    ceremony_due: Mapping[Role, datetime]
    """The offline roles whose day to be signed again has come, with their expiry."""


def prove(release: Release, directory: Path, now: datetime) -> Published:
    """Read a release as a client will that holds the present set.

    Raises RefusedByReaders, or DamagedRepository when a file that stays the same is no longer on the disk.
    """
    trusted = _read(release, DirectoryReader(directory), now)
    _require_files(release, directory)
    expires = {role: trusted.verified.by_role[role].signed.expires for role in OFFLINE}
    due = {role: until for role, until in expires.items() if role.terms.is_due(until, now)}
    return Published(trusted.versions, tuple(release.changed), trusted.issued, due)


def _read(release: Release, present: Reader, now: datetime) -> TrustedSet:
    offered = OverlayReader(MappingReader(release.files), present)
    client = TrustClient(own_first_root(offered), MemoryInProcess())
    with suppress(TrustError):  # before the first release, or after one that a crash cut off
        client.refresh(present, now)
    try:
        return client.refresh(offered, now)
    except TrustError as error:
        raise RefusedByReaders(f"readers would refuse this release: {error}") from error


def _require_files(release: Release, directory: Path) -> None:
    for path in _paths(release):
        if path not in release.files and not (directory / path).is_file():
            raise DamagedRepository(f"{path} is not there")


def _paths(release: Release) -> Iterable[str]:
    files = (item for listed in release.contents.values() for item in listed.items())
    return (target_path(name, sha256_of(info)) for name, info in files)
