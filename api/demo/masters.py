"""Who among the assessors is a master assessor, or on the way to become one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from random import Random
from typing import Self

from api.demo.assessors import DrawnAssessor
from api.demo.chance import day_between
from api.demo.lsps import DrawnLsp
from api.demo.programme import Programme
from models.rules.assessors import last_day_of_assessor
from models.rules.master_assessors import MASTER_ASSESSOR_YEARS
from models.rules.validity import add_years

_KNOWN_BY = date(2020, 6, 30)
_CERTIFIED_AS_ASSESSOR = (date(2020, 7, 1), date(2021, 1, 31))
_EXPIRED = (date(2020, 2, 1), date(2021, 10, 31))
_STILL_CERTIFIED = (date(2019, 3, 1), date(2020, 11, 30))


@dataclass(frozen=True, slots=True)
class DrawnMasters:
    """Registration numbers of those who are, and who would be."""

    certified: Mapping[str, date]
    """The first day of the certificate as master assessor, of those who do not need another in 2021."""
    expired: Mapping[str, date]
    """The same, of those whose certificate ended in 2020 or 2021: they are invited to recertification."""
    interns: Sequence[tuple[str, int]]
    """Candidates with the year of their training."""

    @property
    def numbers(self) -> frozenset[str]:
        """Everybody."""
        return frozenset((*self.certified, *self.expired, *(number for number, _ in self.interns)))

    @classmethod
    def draw(
        cls, chance: Random, programme: Programme, assessors: Sequence[DrawnAssessor], lsps: Sequence[DrawnLsp]
    ) -> Self:
        """Draw them from the assessors who were registered by the middle of 2020."""
        old = {lsp.licence_number for lsp in lsps if lsp.first_day <= _KNOWN_BY}
        known = [each for each in assessors if each.registered_on <= _KNOWN_BY and each.lsp in old]
        years = [year for year, count in programme.interns.items() for _ in range(count)]
        before = programme.masters - programme.certified
        chosen = iter(chance.sample([each.registration_number for each in known], before + len(years)))
        expired = [next(chosen) for _ in range(programme.cohort.invited)]
        certified = [next(chosen) for _ in range(before - len(expired))]
        return cls(
            certified={number: day_between(chance, *_STILL_CERTIFIED) for number in certified},
            expired={number: add_years(day_between(chance, *_EXPIRED), -MASTER_ASSESSOR_YEARS) for number in expired},
            interns=[(next(chosen), year) for year in years],
        )

    def certify(self, chance: Random, assessors: Sequence[DrawnAssessor]) -> list[DrawnAssessor]:
        """Return all assessors; the own certificate of these was valid in 2021."""
        mine = self.numbers
        return [_certified(chance, each) if each.registration_number in mine else each for each in assessors]


def _certified(chance: Random, assessor: DrawnAssessor) -> DrawnAssessor:
    day = day_between(chance, *_CERTIFIED_AS_ASSESSOR)
    return replace(assessor, valid_from=day, valid_until=last_day_of_assessor(day))
