"""LSPs by province and type, each with the history of its licences up to the last day of the history."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby
from random import Random

from api.demo.chance import day_between, deal, is_one_in
from api.demo.marginals import YEAR, Marginals
from api.demo.moments import roman_month
from api.demo.words import word_list, word_table
from models.rules.licences import LicenceKind, last_day_of_licence
from models.rules.lsps import LspType, P1Kind
from models.rules.numbers import DecreeNumber, LicenceNumber

FIRST_NUMBER = 5001
"""The licence numbers of the demonstration begin beyond those in use."""
HISTORY_BEGINS = date(YEAR, 1, 1)
"""What lies before is carried over as it stands on this day."""
REPORT_ENDS = date(YEAR, 12, 31)
_FIRST_YEAR = 2010
_SHARE_THAT_RENEWS = 0.97
_SHARE_ONCE_FROZEN = 0.03
_LONGEST_FREEZE = 120  # days
_LONGEST_WAIT = 20  # days from a decree to the month in which the licence begins
_SECTORS_BY_TYPE = {LspType.P1: (1, 3), LspType.P2: (1, 3), LspType.P3: (1, 1)}
"""The least and the most sectors of an LSP."""


@dataclass(frozen=True, slots=True)
class DrawnFreeze:
    """A time in which the LSP may not issue; both days count."""

    from_date: date
    to_date: date | None


@dataclass(frozen=True, slots=True)
class DrawnLicence:
    """One licence of four years."""

    valid_from: date
    valid_until: date
    kind: LicenceKind
    freeze: DrawnFreeze | None
    decree_date: date
    decree_number: str = ""

    @property
    def is_first(self) -> bool:
        """Tell whether the LSP had none before."""
        return self.kind is LicenceKind.INITIAL


@dataclass(frozen=True, slots=True)
class DrawnLsp:
    """A synthetic LSP."""

    licence_number: str
    name: str
    name_en: str
    type: LspType
    p1_kind: P1Kind | None
    province: str
    """ISO 3166-2."""
    sectors: Sequence[str]
    licences: Sequence[DrawnLicence]
    """Oldest first."""

    @property
    def first_day(self) -> date:
        """The first day of the first licence."""
        return self.licences[0].valid_from

    def may_issue_on(self, day: date) -> bool:
        """Tell whether a licence is in force, and not frozen, on the day."""
        return any(
            each.valid_from <= day <= each.valid_until and not (each.freeze and _covers(each.freeze, day))
            for each in self.licences
        )


def draw_lsps(chance: Random, marginals: Marginals, until: date) -> list[DrawnLsp]:
    """Draw every LSP: by province and by type exactly as many as the margins say, and in the printed months."""
    provinces = marginals.lsps_by_province
    hands = deal(chance, marginals.lsps_by_type, list(provinces.values()))
    places = [(province, each) for province, hand in zip(provinces, hands, strict=True) for each in hand]
    first_days = _first_days(chance, marginals, [each for _, each in places])
    oldest_first = sorted(zip(first_days, places, strict=True))
    names = _names(chance)
    numbered = enumerate(oldest_first, start=FIRST_NUMBER)
    drawn = [_draw_lsp(chance, names, number, place, day, until) for number, (day, place) in numbered]
    return list(_with_decrees(drawn))


def _first_days(chance: Random, marginals: Marginals, types: Sequence[LspType]) -> list[date]:
    """Return the first day of each LSP: the printed months, the printed year before, and earlier years."""
    in_the_year = {each: _days_of_the_year(chance, marginals, each) for each in LspType}
    before = _days_before_the_year(chance, marginals)
    days: dict[int, date] = {}
    for position in chance.sample(range(len(types)), len(types)):
        waiting = in_the_year[types[position]]
        days[position] = waiting.pop() if waiting else next(before)
    return [days[position] for position in range(len(types))]


def _days_before_the_year(chance: Random, marginals: Marginals) -> Iterator[date]:
    for _ in range(marginals.licensed_the_year_before):
        yield day_between(chance, date(YEAR - 1, 1, 1), date(YEAR - 1, 12, 31))
    while True:
        yield day_between(chance, date(_FIRST_YEAR, 1, 1), date(YEAR - 2, 12, 31))


def _days_of_the_year(chance: Random, marginals: Marginals, lsp_type: LspType) -> list[date]:
    cells = marginals.licensed_by_month.items()
    months = [month for (month, each), count in cells if each is lsp_type for _ in range(count)]
    return [date(YEAR, month, chance.randint(1, 28)) for month in months]


def _draw_lsp(
    chance: Random, names: Iterator[str], number: int, place: tuple[str, LspType], day: date, until: date
) -> DrawnLsp:
    province, lsp_type = place
    founders = [row for row in word_table("founders") if row["lsp_type"] == lsp_type.value]
    founder = chance.choices(founders, weights=[int(row["weight"]) for row in founders])[0]
    sectors = chance.sample(word_table("sectors"), chance.randint(*_SECTORS_BY_TYPE[lsp_type]))
    own = next(names)
    is_of_a_sector = lsp_type is LspType.P3
    return DrawnLsp(
        licence_number=str(LicenceNumber(str(number))),
        name=founder["name_id"].format(f"{sectors[0]['name_id']} {own}" if is_of_a_sector else own),
        name_en=founder["name_en"].format(f"{own} {sectors[0]['name_en']}" if is_of_a_sector else own),
        type=lsp_type,
        p1_kind=P1Kind(founder["p1_kind"]) if founder["p1_kind"] else None,
        province=province,
        sectors=tuple(row["sector"] for row in sectors),
        licences=tuple(_licences(chance, day, until)),
    )


def _names(chance: Random) -> Iterator[str]:
    """Yield names of two words, none twice."""
    words = word_list("virtues")
    pairs = [f"{one} {other}" for one in words for other in words if one != other]
    chance.shuffle(pairs)
    yield from pairs


def _licences(chance: Random, first_day: date, until: date) -> Iterator[DrawnLicence]:
    """Yield licences without a gap; from the end of the report on, not every LSP renews."""
    day, kind = first_day, LicenceKind.INITIAL
    while day <= until:
        last = last_day_of_licence(day)
        decided = day.replace(day=1) - timedelta(days=chance.randint(1, _LONGEST_WAIT))
        yield DrawnLicence(day, last, kind, _freeze(chance, max(day, HISTORY_BEGINS), last, until), decided)
        if last >= REPORT_ENDS and not is_one_in(chance, _SHARE_THAT_RENEWS):
            return
        day, kind = last + timedelta(days=1), LicenceKind.RENEWAL


def _freeze(chance: Random, first: date, last: date, until: date) -> DrawnFreeze | None:
    """Draw a freeze of the licence that ends on `last`, over by then: the LSP closes its findings and renews."""
    if min(last, until) < first or not is_one_in(chance, _SHARE_ONCE_FROZEN):
        return None
    start = day_between(chance, first, min(last, until))
    end = min(start + timedelta(days=chance.randint(14, _LONGEST_FREEZE)), last)
    return DrawnFreeze(start, end if end < until else None)


def _covers(freeze: DrawnFreeze, day: date) -> bool:
    return freeze.from_date <= day and (freeze.to_date is None or day <= freeze.to_date)


def _with_decrees(lsps: Sequence[DrawnLsp]) -> Iterator[DrawnLsp]:
    """Number the decrees of each year in the order of their dates."""
    numbers = _decree_numbers(lsps)
    for lsp in lsps:
        licences = (replace(each, decree_number=numbers[lsp.licence_number, each.valid_from]) for each in lsp.licences)
        yield replace(lsp, licences=tuple(licences))


def _decree_numbers(lsps: Sequence[DrawnLsp]) -> Mapping[tuple[str, date], str]:
    decrees = sorted((each.decree_date, lsp.licence_number, each.valid_from) for lsp in lsps for each in lsp.licences)
    return {
        (licence_number, valid_from): _decree_number(serial, day)
        for _, of_a_year in groupby(decrees, key=lambda decree: decree[0].year)
        for serial, (day, licence_number, valid_from) in enumerate(of_a_year, start=1)
    }


def _decree_number(serial: int, day: date) -> str:
    return DecreeNumber.canonical(f"KEP.{serial:04}/BNSP/{roman_month(day)}/{day.year}")
