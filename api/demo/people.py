"""Persons who do not exist: a name from word lists, and a NIK of valid shape that nobody can have."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from random import Random

from api.demo.chance import is_one_in
from api.demo.words import word_list
from models.rules.holders import Sex
from models.rules.national_id import WOMEN_ADD

NO_DISTRICT = 99
"""The district in every synthetic NIK. No regency has as many districts, so no real person has such a number."""
_REGENCIES = (*range(1, 12), *range(71, 75))
_GIVEN_NAMES = {Sex.MALE: "men", Sex.FEMALE: "women"}
_SHARE_OF_MIDDLE_NAMES = 0.35
_HIGHEST_SERIAL = 9_999
_KEPT_AT_THE_END = 1_000


@dataclass(frozen=True, slots=True)
class DrawnPerson:
    """A synthetic person."""

    name: str
    national_id: str = field(repr=False)
    """Sixteen digits."""
    birth_date: date
    sex: Sex


def name_someone(chance: Random, sex: Sex) -> str:
    """Return a name of two or three words."""
    given = word_list(_GIVEN_NAMES[sex])
    first, middle = chance.choice(given), chance.choice(given)
    has_middle = middle != first and is_one_in(chance, _SHARE_OF_MIDDLE_NAMES)
    family = chance.choice(word_list("family"))
    return f"{first} {middle} {family}" if has_middle else f"{first} {family}"


def draw_person(chance: Random, province: str, birth_date: date, serial: int) -> DrawnPerson:
    """Draw a person who was first registered in the province (Kemendagri code).

    The serial keeps the NIKs of one population apart: the caller counts on.
    """
    sex = chance.choice((Sex.MALE, Sex.FEMALE))
    return DrawnPerson(
        name=name_someone(chance, sex),
        national_id=_national_id(chance, province, birth_date, sex, serial),
        birth_date=birth_date,
        sex=sex,
    )


def serials(first: int = 1) -> Iterator[int]:
    """Count the serials of NIKs: from the first, and again from 1 after the highest; some are kept at the end."""
    while True:
        yield from range(first, _HIGHEST_SERIAL - _KEPT_AT_THE_END + 1)
        first = 1


def last_serial_but(count: int) -> int:
    """Return a serial from the end, which the population, counting from the start, does not reach."""
    return _HIGHEST_SERIAL - count % _KEPT_AT_THE_END


def _national_id(chance: Random, province: str, birth_date: date, sex: Sex, serial: int) -> str:
    day = birth_date.day + (WOMEN_ADD if sex is Sex.FEMALE else 0)
    place = f"{province}{chance.choice(_REGENCIES):02}{NO_DISTRICT}"
    return f"{place}{day:02}{birth_date:%m%y}{serial:04}"
