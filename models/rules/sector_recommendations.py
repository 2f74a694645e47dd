"""Recommendations of sector bodies, without which some LSPs are not licensed (rekomendasi)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import ClassVar

from models.rules.violations import RuleViolation

PRESS = "PRESS"
CONSTRUCTION = "CONSTRUCTION"
DEWAN_PERS = "DEWAN_PERS"
KOMINFO = "KOMINFO"
LPJK = "LPJK"

REQUIRED_BODIES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        PRESS: frozenset({DEWAN_PERS, KOMINFO}),  # Laporan Kinerja BNSP 2021, line 685: two bodies, not one
        CONSTRUCTION: frozenset({LPJK}),  # UU 2/2017; recommendation of the minister through LPJK
    }
)
"""Which bodies must recommend an LSP of a sector before it is licensed."""


class RecommendationDecision(StrEnum):
    """What the body says. Its last word about a candidate or an LSP counts: what it wrote before stands no more."""

    RECOMMENDED = "RECOMMENDED"
    REFUSED = "REFUSED"
    WITHDRAWN = "WITHDRAWN"
    """Recommended once, and no longer. After licensing it raises a review, and revokes nothing by itself."""


@dataclass(eq=False)
class RecommendationMissing(RuleViolation):
    """A body of the sector has not recommended the LSP, or no longer does."""

    source: ClassVar[str] = "Laporan Kinerja BNSP 2021, line 685 (press); UU 2/2017 (construction)"
    template: ClassVar[str] = "An LSP of the sector {sector} needs the recommendation of {bodies}."
    sector: str
    bodies: str


@dataclass(eq=False)
class BodyNotOfSector(RuleViolation):
    """The body has no say in the sector."""

    source: ClassVar[str] = RecommendationMissing.source
    template: ClassVar[str] = "{body} does not recommend LSPs of the sector {sector}."
    body: str
    sector: str


@dataclass(eq=False)
class RecommendationNotInForce(RuleViolation):
    """The body withdraws what it never recommended, or has withdrawn already."""

    source: ClassVar[str] = RecommendationMissing.source
    template: ClassVar[str] = "The letter {number} of {body} recommends nothing that could be withdrawn."
    body: str
    number: str


def check_withdrawable(body: str, number: str, decision: RecommendationDecision) -> None:
    """Raises RecommendationNotInForce unless the letter recommends and was not withdrawn."""
    if decision is not RecommendationDecision.RECOMMENDED:
        raise RecommendationNotInForce(body, number)


def raises_review(withdrawn_on: date | None, licensed_on: date | None) -> bool:
    """Tell whether a recommendation was withdrawn from an LSP that was licensed by then: BNSP looks at it again."""
    return withdrawn_on is not None and licensed_on is not None and licensed_on <= withdrawn_on


def missing_bodies(sector: str, in_force: Collection[str]) -> tuple[str, ...]:
    """Return the bodies, by code and in order, whose recommendation the sector needs and `in_force` lacks."""
    return tuple(sorted(REQUIRED_BODIES.get(sector, frozenset()) - set(in_force)))


def check_recommended(sector: str, in_force: Collection[str]) -> None:
    """Raises RecommendationMissing unless every required body recommends."""
    if missing := missing_bodies(sector, in_force):
        raise RecommendationMissing(sector, ", ".join(missing))


def check_body(sector: str, body: str) -> None:
    """Raises BodyNotOfSector unless the body has a say in the sector."""
    if body not in REQUIRED_BODIES.get(sector, frozenset()):
        raise BodyNotOfSector(body, sector)
