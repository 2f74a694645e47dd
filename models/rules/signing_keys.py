"""Signing keys of LSPs: what may be done with each."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from models.rules.violations import RuleViolation

FORMAT = "certificate-format.md, section 3: a certificate is signed by a key that the issuer list gives its LSP"


class SigningKeyStatus(StrEnum):
    """Where a key stands."""

    ACTIVE = "ACTIVE"
    """Signs."""
    RETIRED = "RETIRED"
    """Signs no longer; what it signed stays good."""
    COMPROMISED = "COMPROMISED"
    """Somebody else may have it: only what the register knows to be genuine stays good."""


class KeyStorage(StrEnum):
    """Where the private key is kept."""

    SOFTWARE = "SOFTWARE"
    """Encrypted in the register."""
    PKCS11 = "PKCS11"
    """In a hardware token."""


@dataclass(eq=False)
class SigningKeyMissing(RuleViolation):
    """The LSP has no key that signs."""

    source: ClassVar[str] = FORMAT
    template: ClassVar[str] = "{licence_number} has no signing key."
    licence_number: str


@dataclass(eq=False)
class SigningKeyNotActive(RuleViolation):
    """The key was retired or compromised before."""

    source: ClassVar[str] = FORMAT
    template: ClassVar[str] = "Key {kid} is {status}."
    kid: str
    status: SigningKeyStatus
