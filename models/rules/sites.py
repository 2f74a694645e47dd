"""Assessment sites (TUK, tempat uji kompetensi): their kinds (domain.md 2.10)."""

from enum import StrEnum


class SiteKind(StrEnum):
    """How the site is owned, which decides how often it is verified."""

    WORKPLACE = "WORKPLACE"
    """Tempat kerja: owned by an industry, verified before every use."""
    AD_HOC = "AD_HOC"
    """Sewaktu: verified before every use."""
    INDEPENDENT = "INDEPENDENT"
    """Mandiri: owned by a body outside the LSP, verified periodically."""
