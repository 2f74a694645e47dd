"""The private keys of the scenarios: made once, committed, and worth nothing.

Everybody has them. Nothing outside of the tests may ever trust one of them. They sign deterministically (RFC 6979),
so that the scenarios are rebuilt byte for byte.
"""

from functools import cache
from pathlib import Path

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from signing.keys import SoftwareKey, raw_signature

DIRECTORY = Path(__file__).parent / "keys"
PASSPHRASE = b"TEST ONLY"
SCRYPT_COST = 1024
DETERMINISTIC = ec.ECDSA(hashes.SHA256(), deterministic_signing=True)

NAMES = (
    "root-1",
    "root-2",
    "root-3",
    "register",
    "status",
    "snapshot",
    "timestamp",
    "new-snapshot",
    "new-timestamp",
    "stranger",
)


class PinnedKey(SoftwareKey):
    """A key that signs the same data with the same signature."""

    def sign(self, data: bytes) -> bytes:
        return raw_signature(self._private_key.sign(data, DETERMINISTIC))


@cache
def key(name: str) -> PinnedKey:
    """Return a key of the tests."""
    return PinnedKey.from_encrypted_pem(_path(name).read_bytes(), PASSPHRASE)


def make() -> None:
    """Write the keys that are not there."""
    for name in NAMES:
        if not _path(name).exists():
            _path(name).write_bytes(SoftwareKey.generate().encrypted_pem(PASSPHRASE, SCRYPT_COST))


def _path(name: str) -> Path:
    return DIRECTORY / f"TEST-ONLY-{name}.pem"
