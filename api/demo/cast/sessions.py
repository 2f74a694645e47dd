"""The assessment sessions of the cast: so many persons, so many not yet competent, on days that others refer to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from api.demo.assessors import DrawnAssessor
from api.demo.cast.assessors import BUSY, SECOND, THIRD
from api.demo.cast.bodies import CONSTRUCTION, PRESS, SAFETY, TECHNOLOGY, TOURISM, Choice
from api.demo.lsps import DrawnLsp
from api.demo.people import DrawnPerson, draw_person, serials
from api.demo.provinces import ministry_code
from api.demo.sessions import DrawnCandidate, DrawnSession
from api.demo.sites import DrawnSite
from models.rules.assessments import AssessmentMethod

CROWDED, AGAIN, LISTED = "crowded", "again", "listed"
"""Sessions of TECHNOLOGY that others speak of: too many persons in a day, somebody again, those of the blanks."""
_METHODS = (AssessmentMethod.OBSERVATION, AssessmentMethod.ORAL)
_UNTIL_DECIDED = timedelta(days=3)
_UNTIL_ISSUED = timedelta(days=5)
_AGE = 8_800  # days of the youngest
_MONTH_OF_CONSTRUCTION, _DAY_OF_CONSTRUCTION = 3, 15
_LATEST = timedelta(days=20)
_FIRST_SERIAL = 5_000
"""NIK serials beyond those of the population's sessions."""


@dataclass(frozen=True, slots=True)
class _Planned:
    """One session before its persons are drawn."""

    name: str
    part: str
    days_ago: int
    persons: int
    not_yet: int
    """How many of them are not yet competent: the last ones."""
    scheme: int = 0
    """Place among what the LSP certifies."""
    assessors: tuple[int, ...] = (0,)
    again: int = 0
    """How many were not yet competent in the LSP's session before and come again: the first ones."""


_PLANNED = (
    _Planned("tourism", TOURISM, 250, 8, 1),
    _Planned("safety", SAFETY, 300, 8, 1),
    _Planned("press", PRESS, 120, 6, 1),
    _Planned(CROWDED, TECHNOLOGY, 200, 25, 0, assessors=(BUSY,)),
    _Planned("second", TECHNOLOGY, 150, 20, 0, assessors=(BUSY,)),
    _Planned("third", TECHNOLOGY, 100, 20, 0, assessors=(BUSY,)),
    _Planned("before", TECHNOLOGY, 60, 20, 1, assessors=(BUSY,)),
    _Planned(AGAIN, TECHNOLOGY, 50, 20, 0, assessors=(BUSY,), again=1),
    _Planned(LISTED, TECHNOLOGY, 30, 9, 2, scheme=1, assessors=(SECOND, THIRD)),
)
"""BUSY assesses 105 persons and finds 104 competent."""


@dataclass(frozen=True, slots=True)
class CastSessions:
    """Draws the sessions."""

    chance: Random
    bodies: Mapping[str, DrawnLsp]
    choices: Mapping[str, Sequence[Choice]]
    assessors: Mapping[str, Sequence[DrawnAssessor]]
    sites: Sequence[DrawnSite]
    until: date

    def draw(self) -> Mapping[str, DrawnSession]:
        """Return the sessions by name, in the order of their days."""
        numbers, drawn = serials(_FIRST_SERIAL), dict[str, DrawnSession]()
        last: dict[str, Sequence[DrawnCandidate]] = {}
        for planned in [*_PLANNED, *self._of_construction()]:
            again = [each.person for each in last.get(planned.part, ()) if not each.is_competent][: planned.again]
            drawn[planned.name] = self._session(planned, again, numbers)
            last[planned.part] = drawn[planned.name].candidates
        return dict(sorted(drawn.items(), key=lambda item: item[1].assessed_on))

    def _of_construction(self) -> Iterator[_Planned]:
        """Yield one session a year, of two schemes in turn: construction certificates last for five years."""
        assessors = self.assessors[CONSTRUCTION]
        for year in range(self.bodies[CONSTRUCTION].first_day.year, self.until.year + 1):
            day = date(year, _MONTH_OF_CONSTRUCTION, _DAY_OF_CONSTRUCTION)
            able = [place for place, each in enumerate(assessors) if each.may_assess_on(day)]
            if day <= self.until - _LATEST and able:
                days_ago = (self.until - day).days
                yield _Planned(f"{CONSTRUCTION} {year}", CONSTRUCTION, days_ago, 6, 1, year % 2, (able[-1],))

    def _session(self, planned: _Planned, again: Sequence[DrawnPerson], numbers: Iterator[int]) -> DrawnSession:
        lsp, (scheme, version) = self.bodies[planned.part], self.choices[planned.part][planned.scheme]
        day = self.until - timedelta(days=planned.days_ago)
        new = (self._person(lsp, day, place, next(numbers)) for place in range(planned.persons - len(again)))
        failed = frozenset({version.units[0][0].code})
        competent = planned.persons - planned.not_yet
        return DrawnSession(
            lsp=lsp,
            scheme=scheme,
            version=version,
            site=next(site for site in self.sites if site.verified_until is None),
            assessors=[self.assessors[planned.part][place] for place in planned.assessors],
            methods=_METHODS,
            assessed_on=day,
            decided_on=day + _UNTIL_DECIDED,
            issued_on=day + _UNTIL_ISSUED,
            candidates=[
                DrawnCandidate(person, failed if place >= competent else frozenset())
                for place, person in enumerate([*again, *new])
            ],
        )

    def _person(self, lsp: DrawnLsp, day: date, place: int, serial: int) -> DrawnPerson:
        born = day - timedelta(days=_AGE + 97 * place)
        return draw_person(self.chance, ministry_code(lsp.province), born, serial)
