"""Licensing assessors in their three grades: those of the report's time, and those of today."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from api.demo.actors import REGISTRAR
from api.demo.cast.bodies import TECHNOLOGY
from api.demo.cast.cast import Cast
from api.demo.lsps import HISTORY_BEGINS
from api.demo.people import name_someone
from api.demo.perform import Planned, doing
from models.rules.holders import Sex
from models.rules.licensing_assessors import LicensingAssessorGrade
from models.services.licensing.register_licensing_assessor import (
    RecordInterest,
    RegisterLicensingAssessor,
    record_interest,
    register_licensing_assessors,
)

_GRADES = {
    LicensingAssessorGrade.LEAD: 4,
    LicensingAssessorGrade.ASSESSOR: 6,
    LicensingAssessorGrade.JUNIOR_OBSERVER: 3,
}
_CHANGE = date(2023, 1, 1)
"""The first day of the second generation's certificates."""


def team_for(day: date) -> tuple[str, str, str]:
    """Return a lead, an assessor and an observer whose certificates are valid on a day."""
    generation = 1 if day < _CHANGE else 2
    return (_number(generation, 1), _number(generation, 5), _number(generation, 11))


def lead_for(day: date, place: int = 0) -> str:
    """Return one of the leads, each in turn; the last lead directs an LSP of the cast and is left out."""
    return _number(1 if day < _CHANGE else 2, 1 + place % (_GRADES[LicensingAssessorGrade.LEAD] - 1))


def licensing_assessors(chance: Random, cast: Cast) -> Iterator[Planned]:
    """Two generations enter, and one lead turns out to direct an LSP."""
    generations = (
        (HISTORY_BEGINS, date(2019, 1, 1), _CHANGE - timedelta(days=1)),
        (_CHANGE - timedelta(days=40), _CHANGE, date(cast.until.year + 2, 12, 31)),
    )
    for serial, (day, first, last) in enumerate(generations, start=1):
        people = list(_people(chance, serial, first, last))
        yield day, doing(register_licensing_assessors, REGISTRAR, people)
    director = _number(2, _GRADES[LicensingAssessorGrade.LEAD])
    interest = RecordInterest(director, cast.number(TECHNOLOGY), cast.bodies[TECHNOLOGY].first_day)
    yield cast.days_ago(650), doing(record_interest, REGISTRAR, interest)


def _people(chance: Random, generation: int, first: date, last: date) -> Iterator[RegisterLicensingAssessor]:
    grades = [grade for grade, count in _GRADES.items() for _ in range(count)]
    for serial, grade in enumerate(grades, start=1):
        name = name_someone(chance, chance.choice((Sex.MALE, Sex.FEMALE)))
        yield RegisterLicensingAssessor(_number(generation, serial), name, grade, first, last)


def _number(generation: int, serial: int) -> str:
    return f"AL-{generation}{serial:03}"
