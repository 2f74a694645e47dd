"""Licences of LSPs: four years, in force or not, frozen or not."""

from enum import StrEnum


class LicenceKind(StrEnum):
    """Whether a licence is the LSP's first or renews one (relisensi)."""

    INITIAL = "INITIAL"
    RENEWAL = "RENEWAL"


class LicenceStatus(StrEnum):
    """What somebody decided about a licence. Expired and frozen are not decided here: days say so."""

    GRANTED = "GRANTED"
    REVOKED = "REVOKED"
    """Pencabutan: ended by BNSP."""
    WITHDRAWN = "WITHDRAWN"
    """Ended at the LSP's own wish."""
