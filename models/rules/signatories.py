"""Who signs for an LSP."""

from enum import StrEnum


class SignatoryOffice(StrEnum):
    """The office as certificates print it."""

    DIRECTOR = "DIRECTOR"
    """Direktur."""
    CHAIR = "CHAIR"
    """Ketua LSP."""
