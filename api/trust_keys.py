"""The keys of the trust repository on this machine, each encrypted in its own file."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path

from api.local_secrets import write_private
from signing.keys import SoftwareKey
from signing.trust.ceremony import RoleKeys

OFFLINE_KEYS = 3
"""Holders of root and targets; two of them must sign."""


@dataclass(frozen=True, slots=True)
class OnlineKeys:
    """The keys that a publishing process has at hand."""

    register: SoftwareKey
    """Signs issuers and schemes."""
    status: SoftwareKey
    """Signs status lists and nothing else."""
    snapshot: SoftwareKey
    timestamp: SoftwareKey

    @classmethod
    def create(cls, directory: Path, passphrase: bytes) -> "OnlineKeys":
        """Make the keys that are not there yet. Raises UnusableKey for one under another passphrase."""
        return cls(*(_create(directory / f"{each.name}.pem", passphrase) for each in fields(cls)))

    @classmethod
    def open(cls, directory: Path, passphrase: bytes) -> "OnlineKeys":
        """Open the keys. Raises FileNotFoundError, or UnusableKey under another passphrase."""
        return cls(*(_open(directory / f"{each.name}.pem", passphrase) for each in fields(cls)))

    @property
    def all(self) -> tuple[SoftwareKey, ...]:
        """Every key."""
        return self.register, self.status, self.snapshot, self.timestamp

    def with_offline(self, offline: Iterable[SoftwareKey]) -> RoleKeys:
        """The public keys of every role."""
        return RoleKeys(
            offline=tuple(key.public_jwk for key in offline),
            register=self.register.public_jwk,
            status=self.status.public_jwk,
            snapshot=self.snapshot.public_jwk,
            timestamp=self.timestamp.public_jwk,
        )


def create_offline_keys(directory: Path, passphrase: bytes) -> tuple[SoftwareKey, ...]:
    """Make the keys of the holders that are not there yet."""
    return tuple(_create(directory / f"holder-{number}.pem", passphrase) for number in range(1, OFFLINE_KEYS + 1))


def open_offline_keys(directories: Iterable[Path], passphrase: bytes) -> tuple[SoftwareKey, ...]:
    """Open every key of a holder in these directories. Raises UnusableKey under another passphrase."""
    found = [path for directory in directories for path in sorted(directory.glob("holder-*.pem"))]
    return tuple(_open(path, passphrase) for path in found)


def _create(path: Path, passphrase: bytes) -> SoftwareKey:
    """Make a key, unless an earlier beginning that was cut short has made it."""
    if path.exists():
        return _open(path, passphrase)
    key = SoftwareKey.generate()
    write_private(path, key.encrypted_pem(passphrase))
    return key


def _open(path: Path, passphrase: bytes) -> SoftwareKey:
    return _opened(path.read_bytes(), passphrase)


@lru_cache(maxsize=16)
def _opened(pem: bytes, passphrase: bytes) -> SoftwareKey:
    """Stretching the passphrase takes half a second on purpose; whoever has the key need not wait again."""
    return SoftwareKey.from_encrypted_pem(pem, passphrase)
