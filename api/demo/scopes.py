"""Which schemes each LSP may certify, and since when."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from api.demo.chance import day_between, is_one_in
from api.demo.lsps import HISTORY_BEGINS, DrawnLsp
from api.demo.schemes import DrawnScheme
from models.rules.lsps import LspType

_SCHEMES_BY_TYPE = {LspType.P1: (2, 6), LspType.P2: (3, 8), LspType.P3: (4, 12)}
"""The least and the most schemes of an LSP; fewer where its sectors have no more."""
_SHARE_REDUCED = 0.006


@dataclass(frozen=True, slots=True)
class DrawnScope:
    """A scheme version in the scope of an LSP; both days count."""

    licence_number: str
    scheme: int
    """Its number."""
    version: int
    from_date: date
    to_date: date | None

    def covers(self, day: date) -> bool:
        """Tell whether the version is in scope on the day."""
        return self.from_date <= day and (self.to_date is None or day <= self.to_date)


def draw_scopes(
    chance: Random, lsps: Sequence[DrawnLsp], schemes: Sequence[DrawnScheme], until: date
) -> list[DrawnScope]:
    """Draw the scope of every LSP from the schemes of its sectors."""
    by_sector: dict[str, list[DrawnScheme]] = {}
    for scheme in schemes:
        by_sector.setdefault(scheme.sector, []).append(scheme)
    return [scope for lsp in lsps for scope in _scope_of(chance, lsp, by_sector, until)]


def _scope_of(
    chance: Random, lsp: DrawnLsp, by_sector: Mapping[str, Sequence[DrawnScheme]], until: date
) -> Iterator[DrawnScope]:
    offered = [scheme for sector in lsp.sectors for scheme in by_sector[sector]]
    wanted = chance.randint(*_SCHEMES_BY_TYPE[lsp.type])
    for scheme in chance.sample(offered, min(wanted, len(offered))):
        yield from _stays(chance, lsp, scheme, until)


def _stays(chance: Random, lsp: DrawnLsp, scheme: DrawnScheme, until: date) -> Iterator[DrawnScope]:
    """Yield the stays of a scheme in scope: a new version joins the old one on the day it is verified."""
    for version in scheme.versions:
        start = max(lsp.first_day, version.verified_on)
        is_reduced = is_one_in(chance, _SHARE_REDUCED)
        last = day_between(chance, max(start, HISTORY_BEGINS), until) if is_reduced else None
        yield DrawnScope(lsp.licence_number, scheme.number, version.version, start, last)
