"""Where the private halves of signing keys live: here, encrypted in the register's own rows."""

from dataclasses import dataclass, field
from typing import Protocol

from cryptography.hazmat.primitives.asymmetric import ec

from models.rules.signing_keys import KeyStorage
from models.tables.signing_keys import SigningKey as StoredKey
from signing.encrypted_pem import encrypt_private_key
from signing.keys import SigningKey, SoftwareKey

WRAPPING_KEY_LENGTH = 32  # bytes
NO_STRETCHING = 2  # scrypt's N: a wrapping key is random, so it needs none, and thousands of keys open in a second


class KeyNotInVault(RuntimeError):
    """A row names a storage that this process has not got."""


@dataclass(frozen=True, slots=True)
class NewKey:
    """A key that was just made, and what the register stores of it."""

    key: SigningKey
    storage: KeyStorage
    encrypted_private_pem: str | None = None
    pkcs11_label: str | None = None


class KeyVault(Protocol):
    """Makes signing keys and opens them again."""

    def create(self, label: str) -> NewKey:
        """Make a key; `label` is unique and may show up where the vault is administered."""

    def open(self, row: StoredKey) -> SigningKey:
        """Open the private half of a stored key. Raises SigningError or KeyNotInVault when it cannot."""


@dataclass(frozen=True, slots=True)
class SoftwareVault:
    """Keeps private keys in the register's own rows, each encrypted under one wrapping key."""

    wrapping_key: bytes = field(repr=False)
    """32 random bytes, kept apart from the database."""
    _opened: dict[str, SigningKey] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        if len(self.wrapping_key) != WRAPPING_KEY_LENGTH:
            raise ValueError(f"a wrapping key has {WRAPPING_KEY_LENGTH} bytes")

    def create(self, label: str) -> NewKey:  # noqa: ARG002 - a software key needs no label
        """Make a key from the operating system's randomness."""
        private = ec.generate_private_key(ec.SECP256R1())
        pem = encrypt_private_key(private, self._passphrase, cost=NO_STRETCHING).decode("ascii")
        return NewKey(SoftwareKey(private), KeyStorage.SOFTWARE, encrypted_private_pem=pem)

    def open(self, row: StoredKey) -> SigningKey:
        """Decrypt a stored key, once per process. Raises UnusableKey under another wrapping key."""
        if row.encrypted_private_pem is None:
            raise KeyNotInVault(f"key {row.kid} is not kept in the register")
        if row.kid not in self._opened:
            pem = row.encrypted_private_pem.encode("ascii")
            self._opened[row.kid] = SoftwareKey.from_encrypted_pem(pem, self._passphrase)
        return self._opened[row.kid]

    @property
    def _passphrase(self) -> bytes:
        return self.wrapping_key.hex().encode("ascii")
