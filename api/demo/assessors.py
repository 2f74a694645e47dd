"""Competency assessors by province, each a member of an LSP there and competent for some of its schemes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from api.demo.chance import day_between, is_one_in
from api.demo.lsps import REPORT_ENDS, DrawnLsp
from api.demo.people import name_someone
from api.demo.scopes import DrawnScope
from models.rules.assessors import ASSESSOR_YEARS, last_day_of_assessor
from models.rules.holders import Sex
from models.rules.numbers import AssessorNumber
from models.rules.validity import add_years

FIRST_SERIAL = 900_001
"""The registration numbers of the demonstration begin beyond those in use."""
_FIRST_YEAR = 2010
_EARLIEST_CERTIFICATE = date(2019, 1, 1)
_SHARE_EXPIRED = 0.12
_MOST_SCHEMES = 2


@dataclass(frozen=True, slots=True)
class DrawnAssessor:
    """A synthetic assessor."""

    registration_number: str
    name: str
    province: str
    """ISO 3166-2."""
    registered_on: date
    valid_from: date
    valid_until: date
    lsp: str
    """Licence number."""
    schemes: Sequence[int]
    """Numbers of the schemes that the assessor is competent for."""

    def may_assess_on(self, day: date) -> bool:
        """Tell whether the assessor is certified on the day."""
        return self.valid_from <= day <= self.valid_until


def draw_assessors(
    chance: Random,
    assessors_by_province: Mapping[str, int],
    lsps: Sequence[DrawnLsp],
    scopes: Sequence[DrawnScope],
    until: date,
) -> list[DrawnAssessor]:
    """Draw the assessors, exactly as many in each province as printed, numbered in the order of registration."""
    schemes = _schemes_of_lsps(scopes)
    places = _places(chance, assessors_by_province, lsps)
    days = sorted(day_between(chance, date(_FIRST_YEAR, 1, 1), REPORT_ENDS) for _ in places)
    chance.shuffle(places)
    return [
        _draw_assessor(chance, serial, day, province, lsp, schemes[lsp.licence_number], until)
        for serial, (day, (province, lsp)) in enumerate(zip(days, places, strict=True), start=FIRST_SERIAL)
    ]


def _schemes_of_lsps(scopes: Sequence[DrawnScope]) -> Mapping[str, Sequence[int]]:
    schemes: dict[str, dict[int, None]] = {}
    for scope in scopes:
        schemes.setdefault(scope.licence_number, {})[scope.scheme] = None
    return {licence_number: tuple(numbers) for licence_number, numbers in schemes.items()}


def _places(
    chance: Random, assessors_by_province: Mapping[str, int], lsps: Sequence[DrawnLsp]
) -> list[tuple[str, DrawnLsp]]:
    by_province: dict[str, list[DrawnLsp]] = {}
    for lsp in lsps:
        by_province.setdefault(lsp.province, []).append(lsp)
    counts = assessors_by_province.items()
    return [(each, lsp) for each, count in counts for lsp in chance.choices(by_province[each], k=count)]


def _draw_assessor(
    chance: Random,
    serial: int,
    registered_on: date,
    province: str,
    lsp: DrawnLsp,
    schemes: Sequence[int],
    until: date,
) -> DrawnAssessor:
    valid_from = _certified_on(chance, max(registered_on, lsp.first_day), until)
    return DrawnAssessor(
        registration_number=str(AssessorNumber(f"{serial:06}", f"{registered_on.year:04}")),
        name=name_someone(chance, chance.choice((Sex.MALE, Sex.FEMALE))),
        province=province,
        registered_on=registered_on,
        valid_from=valid_from,
        valid_until=last_day_of_assessor(valid_from),
        lsp=lsp.licence_number,
        schemes=tuple(_own_schemes(chance, schemes)),
    )


def _certified_on(chance: Random, earliest: date, until: date) -> date:
    """Return the first day of the certificate that counts: most are recertified, some let it end."""
    three_years_ago = add_years(until, -ASSESSOR_YEARS)
    if is_one_in(chance, _SHARE_EXPIRED):
        return day_between(chance, max(earliest, _EARLIEST_CERTIFICATE), three_years_ago - timedelta(days=1))
    return day_between(chance, max(earliest, three_years_ago), until)


def _own_schemes(chance: Random, schemes: Sequence[int]) -> Iterator[int]:
    yield from sorted(chance.sample(schemes, min(len(schemes), chance.randint(1, _MOST_SCHEMES))))
