"""The numbers of the register: parsed, normalised, formatted (domain.md section 2)."""

from enum import StrEnum


class NumberSeriesKind(StrEnum):
    """What a series of serial numbers counts for one LSP."""

    REGISTRATION = "REGISTRATION"
    """Starts again each year."""
    CERTIFICATE = "CERTIFICATE"
    """Runs on across the years."""
