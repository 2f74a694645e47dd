"""The LSPs of the cast: who they are, since when they are licensed, and what they certify."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from api.demo.lsps import DrawnLicence, DrawnLsp
from api.demo.moments import roman_month
from api.demo.schemes import DrawnScheme, DrawnVersion
from api.demo.words import word_table
from models.rules.licences import LicenceKind, last_day_of_licence
from models.rules.lsps import LspType
from models.rules.numbers import DecreeNumber, LicenceNumber
from models.rules.schemes import SchemeFramework
from models.rules.validity import add_years

TECHNOLOGY, CONSTRUCTION, PRESS, TOURISM, SAFETY = "technology", "construction", "press", "tourism", "safety"
FROZEN, REVOKED, WITHDRAWN = "frozen", "revoked", "withdrawn"
DECIDED_BEFORE = timedelta(days=3)
"""So long before its first day a licence is granted."""
_FIRST_OF_CONSTRUCTION = date(2022, 1, 10)
_DAYS_LICENSED = {TECHNOLOGY: 1300, PRESS: 500, TOURISM: 700, FROZEN: 1000, REVOKED: 800, WITHDRAWN: 850}
_ENDS_IN = timedelta(days=100)  # the licence of SAFETY, which has not asked for a renewal
_FIRST_DECREE = 9001
_MOST_SCHEMES = 4

Choice = tuple[DrawnScheme, DrawnVersion]


def cast_bodies(until: date) -> Mapping[str, DrawnLsp]:
    """Return the LSPs by the part that they play."""
    return {row["part"]: _body(place, row, until) for place, row in enumerate(word_table("cast"))}


def director_of(part: str) -> str:
    """Return who directs an LSP of the cast, and signs for it."""
    return next(row["director"] for row in word_table("cast") if row["part"] == part)


def cast_schemes(
    bodies: Mapping[str, DrawnLsp], schemes: Sequence[DrawnScheme], until: date
) -> Mapping[str, Sequence[Choice]]:
    """Return what each LSP may choose from, in the order in which it does: schemes of its sector, first versions."""
    return {part: list(_choices(lsp, schemes, until)) for part, lsp in bodies.items()}


def in_scope_at_first(choices: Sequence[Choice]) -> Sequence[Choice]:
    """Return what comes into scope with the licence; the others may be added."""
    return choices[:_MOST_SCHEMES]


def _body(place: int, row: Mapping[str, str], until: date) -> DrawnLsp:
    return DrawnLsp(
        licence_number=str(LicenceNumber(row["number"])),
        name=row["name_id"],
        name_en=row["name_en"],
        type=LspType(row["lsp_type"]),
        p1_kind=None,
        province=row["province"],
        sectors=(row["sector"],),
        licences=_licences(place, _first_day(row["part"], until), until),
    )


def _first_day(part: str, until: date) -> date:
    if part == CONSTRUCTION:
        return _FIRST_OF_CONSTRUCTION
    if part == SAFETY:
        return add_years(until + _ENDS_IN, -4) + timedelta(days=1)
    return until - timedelta(days=_DAYS_LICENSED[part])


def _licences(place: int, first_day: date, until: date) -> Sequence[DrawnLicence]:
    """Return a licence, and its renewals up to the end of the history."""
    found: list[DrawnLicence] = []
    day = first_day
    while day <= until:
        kind = LicenceKind.RENEWAL if found else LicenceKind.INITIAL
        serial = _FIRST_DECREE + place * 10 + len(found)
        found.append(_licence(day, kind, serial))
        day = found[-1].valid_until + timedelta(days=1)
    return found


def _licence(day: date, kind: LicenceKind, serial: int) -> DrawnLicence:
    decided = day - DECIDED_BEFORE
    number = DecreeNumber.parse(f"KEP.{serial}/BNSP/{roman_month(decided)}/{decided.year}")
    return DrawnLicence(day, last_day_of_licence(day), kind, None, decided, str(number))


def _choices(lsp: DrawnLsp, schemes: Sequence[DrawnScheme], until: date) -> Sequence[Choice]:
    """Those with a newer version first, so that there is something to adjust; never one that was withdrawn."""
    of_sector = [scheme for scheme in schemes if scheme.sector == lsp.sectors[0]]
    offered = [scheme for scheme in of_sector if not any(version.withdrawn_on for version in scheme.versions)]
    is_asean = lsp.sectors[0] == "TOURISM"
    in_order = sorted(offered, key=lambda scheme: (_is_asean(scheme) is not is_asean, -len(scheme.versions)))
    return [(scheme, scheme.versions[0]) for scheme in in_order if scheme.versions[0].verified_on <= until]


def _is_asean(scheme: DrawnScheme) -> bool:
    return scheme.framework is SchemeFramework.ASEAN_ACCSTP
