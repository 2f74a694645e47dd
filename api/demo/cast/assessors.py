"""The assessors of the cast: some in the middle of their certificate, one whose certificate ends soon."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from random import Random

from api.demo.assessors import DrawnAssessor
from api.demo.cast.bodies import CONSTRUCTION, FROZEN, REVOKED, TECHNOLOGY, WITHDRAWN, Choice, in_scope_at_first
from api.demo.lsps import DrawnLsp
from api.demo.people import name_someone
from models.rules.assessors import ASSESSOR_YEARS, last_day_of_assessor
from models.rules.holders import Sex
from models.rules.numbers import AssessorNumber
from models.rules.validity import add_years

FIRST_SERIAL = 960_001
"""Beyond the serials of the population."""
BUSY, SECOND, THIRD, EXPIRING, COMPETENT, UPGRADING, NOT_YET = range(7)
"""The assessors of TECHNOLOGY by place: what the demonstration shows of each."""
ENDS_IN = 45  # days until the certificate of EXPIRING ends
SOLE_SCHEME = 3
"""Place of the scheme of TECHNOLOGY that only EXPIRING may assess."""
_DAYS_CERTIFIED = {BUSY: 500, SECOND: 995, THIRD: 470, COMPETENT: 1000, UPGRADING: 900, NOT_YET: 880}
_OF_OTHERS = (450, 420)  # days since the two assessors of another LSP were certified
_WITHOUT = (FROZEN, REVOKED, WITHDRAWN)


def cast_assessors(
    chance: Random, bodies: Mapping[str, DrawnLsp], choices: Mapping[str, Sequence[Choice]], until: date
) -> Mapping[str, Sequence[DrawnAssessor]]:
    """Return the assessors of each LSP that assesses."""
    serial = FIRST_SERIAL
    found: dict[str, Sequence[DrawnAssessor]] = {}
    for part, lsp in bodies.items():
        if part not in _WITHOUT:
            days = list(_days_certified(part, lsp, until))
            numbers = [scheme.number for scheme, _ in in_scope_at_first(choices[part])]
            found[part] = [
                _assessor(chance, serial + place, lsp, day, _schemes(part, place, numbers))
                for place, day in enumerate(days)
            ]
            serial += len(days)
    return found


def _days_certified(part: str, lsp: DrawnLsp, until: date) -> Iterator[date]:
    if part == TECHNOLOGY:
        for place in range(NOT_YET + 1):
            yield until - timedelta(days=_DAYS_CERTIFIED[place]) if place in _DAYS_CERTIFIED else _ends_soon(until)
    elif part == CONSTRUCTION:
        yield from _one_after_the_other(lsp.first_day, until)
    else:
        yield from (until - timedelta(days=days) for days in _OF_OTHERS)


def _ends_soon(until: date) -> date:
    return add_years(until + timedelta(days=ENDS_IN), -ASSESSOR_YEARS)


def _one_after_the_other(first: date, until: date) -> Iterator[date]:
    """Yield days so that somebody is certified in every year: each begins two years after the one before."""
    day = first + timedelta(days=20)
    while day <= until:
        yield day
        day = add_years(day, ASSESSOR_YEARS - 1)


def _schemes(part: str, place: int, numbers: Sequence[int]) -> Sequence[int]:
    if part != TECHNOLOGY:
        return tuple(numbers)
    shared = tuple(number for number in numbers if number != numbers[SOLE_SCHEME])
    return tuple(numbers) if place == EXPIRING else shared


def _assessor(chance: Random, serial: int, lsp: DrawnLsp, day: date, schemes: Sequence[int]) -> DrawnAssessor:
    return DrawnAssessor(
        registration_number=str(AssessorNumber(f"{serial:06}", f"{day.year:04}")),
        name=name_someone(chance, chance.choice((Sex.MALE, Sex.FEMALE))),
        province=lsp.province,
        registered_on=day,
        valid_from=day,
        valid_until=last_day_of_assessor(day),
        lsp=lsp.licence_number,
        schemes=schemes,
    )
