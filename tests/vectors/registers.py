"""The trust repositories of the vectors, written by the register's own publisher with the pinned TEST KEYS."""

import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from signing.issuers import Issuer
from signing.trust.bundle import current_files
from signing.trust.ceremony import RoleKeys
from signing.trust.paths import issuers_target, status_target
from signing.trust.publication import Publication
from signing.trust.reading import DirectoryReader
from signing.trust.register import RegisterIdentity
from signing.trust.repository import TrustRepository
from tests.vectors.pinned import (
    CREATED,
    ENDED_ISSUER,
    ISS,
    LSP,
    MAIN_ISSUER,
    MOVING_ISSUER,
    OTHER_ISSUER,
    SCHEMES,
    TEST_ISS,
    TEST_ISSUER,
    TestKey,
    jakarta,
    statuses,
)


@dataclass(frozen=True)
class PinnedRegister:
    """One repository."""

    directory: str
    identity: RegisterIdentity
    issuers: tuple[Issuer, ...]
    releases: tuple[datetime, ...] = (CREATED,)
    lost: tuple[str, ...] = ()
    """Target files that are deleted after the last release."""

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield the path and content of every file of the current set."""
        with tempfile.TemporaryDirectory() as directory:
            self._publish(Path(directory))
            for path, data in current_files(DirectoryReader(Path(directory))):
                if not any(_is_target(path, name) for name in self.lost):
                    yield path, data

    def _publish(self, directory: Path) -> None:
        keys = {name: TestKey(f"{self.directory}: {name}") for name in ROLE_KEYS}
        first, *_ = releases = [release.astimezone(UTC) for release in self.releases]  # TUF writes UTC only
        repository = TrustRepository.create(directory, self.identity, public_keys(keys), keys.values(), first)
        for release in releases:
            repository.publish(self.publication(), keys.values(), release)

    def publication(self) -> Publication:
        """Return all that this register publishes."""
        return Publication(self.issuers, SCHEMES, {0: statuses()})


ROLE_KEYS = ("offline 1", "offline 2", "offline 3", "register", "status", "snapshot", "timestamp")
_PRODUCTION = RegisterIdentity(ISS, is_test=False)
_ISSUERS = (MAIN_ISSUER, OTHER_ISSUER, ENDED_ISSUER)

REGISTERS = (
    PinnedRegister("register", _PRODUCTION, _ISSUERS),
    PinnedRegister("test-register", RegisterIdentity(TEST_ISS, is_test=True), (TEST_ISSUER,)),
    # Its yearly ceremony is overdue, while everything that is signed daily is fresh.
    PinnedRegister("overdue-ceremony", _PRODUCTION, _ISSUERS, (jakarta("2025-11-24 06:00:00"), CREATED)),
    # A copy that was cut short: the shard of LSP 9001 and the only status list are missing.
    PinnedRegister("incomplete", _PRODUCTION, _ISSUERS, lost=(issuers_target(LSP), status_target(0))),
    # Its LSP 9001 takes up newer versions of its schemes.
    PinnedRegister("newer-versions", _PRODUCTION, (MOVING_ISSUER,)),
)


def public_keys(keys: dict[str, TestKey]) -> RoleKeys:
    return RoleKeys(
        offline=tuple(keys[name].public_jwk for name in ROLE_KEYS[:3]),
        register=keys["register"].public_jwk,
        status=keys["status"].public_jwk,
        snapshot=keys["snapshot"].public_jwk,
        timestamp=keys["timestamp"].public_jwk,
    )


def _is_target(path: str, name: str) -> bool:
    """Answer whether `path` (targets/<directory>/<sha256>.<file>) holds the target `name`."""
    directory, _, file = name.rpartition("/")
    return path.startswith(f"targets/{directory}/") and path.endswith(f".{file}")


def write_registers(directory: Path, registers: Iterable[PinnedRegister] = REGISTERS) -> None:
    """Write every repository below `directory`."""
    for register in registers:
        for path, data in register.files():
            file = directory / register.directory / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
