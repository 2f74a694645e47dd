"""Signing keys in a PKCS#11 token. Apart from `key_vaults`, because its library is an extra."""

from dataclasses import dataclass

from models.rules.signing_keys import KeyStorage
from models.services.trust.key_vaults import NewKey, SoftwareVault
from models.tables.signing_keys import SigningKey as StoredKey
from signing.keys import SigningKey
from signing.pkcs11 import HardwareToken


@dataclass(frozen=True, slots=True)
class HardwareVault:
    """Makes private keys in a hardware token; keys made earlier in software stay usable."""

    token: HardwareToken
    software: SoftwareVault

    def create(self, label: str) -> NewKey:
        """Make a key inside the token."""
        return NewKey(self.token.generate(label), KeyStorage.PKCS11, pkcs11_label=label)

    def open(self, row: StoredKey) -> SigningKey:
        """Find a stored key where its row says. Raises HardwareError or UnusableKey."""
        return self.software.open(row) if row.storage is KeyStorage.SOFTWARE else self.token.key(row.kid)
