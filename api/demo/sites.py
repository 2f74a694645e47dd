"""Assessment sites (TUK), as many as the report counts, where the LSPs are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from api.demo.chance import day_between
from api.demo.lsps import HISTORY_BEGINS, DrawnLsp
from models.rules.sites import SiteKind
from models.rules.validity import add_years

VALID_YEARS = 3
"""Of an independent site: the report does not say; one LSP grants three."""
_FIRST_DAY = date(2018, 1, 2)
_KINDS = {SiteKind.AD_HOC: 55, SiteKind.WORKPLACE: 35, SiteKind.INDEPENDENT: 10}
_LABELS = {SiteKind.AD_HOC: "Sewaktu", SiteKind.WORKPLACE: "Tempat Kerja", SiteKind.INDEPENDENT: "Mandiri"}


@dataclass(frozen=True, slots=True)
class DrawnSite:
    """A synthetic site."""

    code: str
    name: str
    kind: SiteKind
    owner: str
    province: str
    """ISO 3166-2."""
    verified_on: date
    verified_until: date | None
    """Null where every use is verified by itself."""


def draw_sites(chance: Random, count: int, lsps: Sequence[DrawnLsp]) -> list[DrawnSite]:
    """Draw the sites, each beside an LSP."""
    return [_draw_site(chance, serial, chance.choice(lsps)) for serial in range(1, count + 1)]


def sites_by_province(sites: Sequence[DrawnSite]) -> Mapping[str, Sequence[DrawnSite]]:
    """Return the sites that are verified for each use, by province: any day will do there."""
    found: dict[str, list[DrawnSite]] = {}
    for site in sites:
        if site.verified_until is None:
            found.setdefault(site.province, []).append(site)
    return found


def _draw_site(chance: Random, serial: int, lsp: DrawnLsp) -> DrawnSite:
    kind = chance.choices(list(_KINDS), weights=list(_KINDS.values()))[0]
    owner = lsp.name.removeprefix("LSP ")
    verified_on = day_between(chance, _FIRST_DAY, HISTORY_BEGINS)
    return DrawnSite(
        code=f"TUK-{serial:06}",
        name=f"TUK {_LABELS[kind]} {owner} {serial}",
        kind=kind,
        owner=owner,
        province=lsp.province,
        verified_on=verified_on,
        verified_until=add_years(verified_on, VALID_YEARS) if kind is SiteKind.INDEPENDENT else None,
    )
