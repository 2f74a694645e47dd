"""Assessment sites (TUK), as many as the report counts, where the LSPs are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from api.demo.chance import day_between
from api.demo.lsps import REPORT_ENDS, DrawnLsp
from models.rules.sites import SiteKind
from models.rules.validity import add_years

VALID_YEARS = 3
"""Of an independent site: the report does not say; one LSP grants three."""
_FIRST_DAY = date(2015, 1, 1)
_KINDS = {SiteKind.AD_HOC: 55, SiteKind.WORKPLACE: 25, SiteKind.INDEPENDENT: 20}
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
    registered_on: date
    verified_on: date
    verified_until: date | None
    """Null where every use is verified by itself."""


def draw_sites(chance: Random, count: int, lsps: Sequence[DrawnLsp], today: date) -> list[DrawnSite]:
    """Draw the sites, each beside an LSP."""
    return [_draw_site(chance, serial, chance.choice(lsps), today) for serial in range(1, count + 1)]


def sites_by_province(sites: Sequence[DrawnSite]) -> Mapping[str, Sequence[DrawnSite]]:
    """Return the sites that are verified for each use, by province: any day will do there."""
    found: dict[str, list[DrawnSite]] = {}
    for site in sites:
        if site.verified_until is None:
            found.setdefault(site.province, []).append(site)
    return found


def _draw_site(chance: Random, serial: int, lsp: DrawnLsp, today: date) -> DrawnSite:
    kind = chance.choices(list(_KINDS), weights=list(_KINDS.values()))[0]
    owner = lsp.name.removeprefix("LSP ")
    registered_on = day_between(chance, _FIRST_DAY, REPORT_ENDS)
    is_independent = kind is SiteKind.INDEPENDENT
    latest = day_between(chance, add_years(today, -VALID_YEARS) + timedelta(days=1), today)
    verified_on = max(latest, registered_on) if is_independent else registered_on
    return DrawnSite(
        code=f"TUK-{serial:06}",
        name=f"TUK {_LABELS[kind]} {owner} {serial}",
        kind=kind,
        owner=owner,
        province=lsp.province,
        registered_on=registered_on,
        verified_on=verified_on,
        verified_until=add_years(verified_on, VALID_YEARS) if is_independent else None,
    )
