"""Signing keys of LSPs: what may be done with each."""

from enum import StrEnum


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
