"""Assessment sites (TUK, tempat uji kompetensi): their kinds, and when they may be used (domain.md 2.10)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from models.rules.violations import RuleViolation


class SiteKind(StrEnum):
    """How the site is owned, which decides how often it is verified."""

    WORKPLACE = "WORKPLACE"
    """Tempat kerja: owned by an industry, verified before every use."""
    AD_HOC = "AD_HOC"
    """Sewaktu: verified before every use."""
    INDEPENDENT = "INDEPENDENT"
    """Mandiri: owned by a body outside the LSP, verified periodically."""


@dataclass(eq=False)
class SiteNotVerified(RuleViolation):
    """The site was not verified on the day of the assessment."""

    source: ClassVar[str] = "Practice of BNSP: a TUK is verified before use, an independent one periodically"
    template: ClassVar[str] = "Assessment site {site} was not verified on {day}."
    site: str
    day: date


def check_verified(code: str, verified_on: date, verified_until: date | None, day: date) -> None:
    """Raises SiteNotVerified unless the day lies in the verification; both ends count."""
    if day < verified_on or (verified_until is not None and day > verified_until):
        raise SiteNotVerified(code, day)


@dataclass(eq=False)
class SiteInUse(RuleViolation):
    """The LSP uses the site for the scheme already."""

    source: ClassVar[str] = "Practice of BNSP: a TUK is used only within the verified scope"
    template: ClassVar[str] = "{licence_number} uses {site} for {scheme} already."
    licence_number: str
    site: str
    scheme: str
