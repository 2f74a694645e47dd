"""Assessment sessions of some LSPs over the years, and the persons who were assessed in them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from api.demo.assessors import DrawnAssessor
from api.demo.chance import day_between, is_one_in
from api.demo.lsps import HISTORY_BEGINS, DrawnLsp
from api.demo.people import DrawnPerson, draw_person, serials
from api.demo.provinces import ministry_code
from api.demo.schemes import DrawnScheme, DrawnVersion
from api.demo.scopes import DrawnScope
from api.demo.sites import DrawnSite, sites_by_province
from models.rules.assessments import AssessmentMethod
from models.rules.lsps import LspType

MOST_CANDIDATES = 20
"""As in a state-funded package (PSKK)."""
_FEWEST_CANDIDATES = 16
_SHARE_COMPETENT = 0.88
_SHARE_ASSESSED_BEFORE = 0.08
_AGES = {LspType.P1: (17, 24), LspType.P2: (20, 50), LspType.P3: (22, 55)}
_DAYS_OF_A_YEAR = 365
_DAYS_UNTIL_DECIDED = (1, 5)
_DAYS_UNTIL_ISSUED = (1, 5)
_LONGEST_WAY = 10  # days from the assessment to the certificate
_METHODS = (
    (AssessmentMethod.OBSERVATION, AssessmentMethod.WRITTEN),
    (AssessmentMethod.OBSERVATION, AssessmentMethod.ORAL),
    (AssessmentMethod.PORTFOLIO, AssessmentMethod.INTERVIEW),
)


@dataclass(frozen=True, slots=True)
class DrawnCandidate:
    """One person in a session, with the result."""

    person: DrawnPerson
    failed_units: frozenset[str]
    """Codes; empty when competent."""

    @property
    def is_competent(self) -> bool:
        """Tell what the assessors recommended and the committee decided."""
        return not self.failed_units


@dataclass(frozen=True, slots=True)
class DrawnSession:
    """A day on which an LSP assessed several persons for one scheme."""

    lsp: DrawnLsp
    scheme: DrawnScheme
    version: DrawnVersion
    site: DrawnSite
    assessors: Sequence[DrawnAssessor]
    """Two, as in a state-funded package, where the LSP has two for the scheme."""
    methods: Sequence[AssessmentMethod]
    assessed_on: date
    decided_on: date
    issued_on: date
    candidates: Sequence[DrawnCandidate]


class SessionDraw:
    """Draws sessions that the rules allow: in force, in scope, by valid assessors, on every day that matters."""

    def __init__(
        self,
        chance: Random,
        lsps: Sequence[DrawnLsp],
        schemes: Sequence[DrawnScheme],
        scopes: Sequence[DrawnScope],
        assessors: Sequence[DrawnAssessor],
        sites: Sequence[DrawnSite],
        until: date,
    ) -> None:
        """`lsps` are the ones that assess."""
        self._chance = chance
        self._lsps = {lsp.licence_number: lsp for lsp in lsps}
        self._schemes = {scheme.number: scheme for scheme in schemes}
        self._scopes = _scopes_by_lsp_and_scheme(scopes)
        self._assessors = [each for each in assessors if each.lsp in self._lsps]
        self._sites = sites_by_province(sites)
        self._last_day = until - timedelta(days=_LONGEST_WAY + 1)
        self._serials = serials()
        self._persons: dict[str, list[DrawnPerson]] = {}

    def draw(self, count: int) -> list[DrawnSession]:
        """Draw sessions in the order of their days; no LSP has two on one day."""
        drawn: dict[tuple[date, str], DrawnSession] = {}
        attempts = self._attempts()
        while len(drawn) < count:
            session = next(attempts)
            drawn.setdefault((session.assessed_on, session.lsp.licence_number), session)
        return [drawn[key] for key in sorted(drawn)]

    def on(self, day: date) -> DrawnSession | None:
        """Draw a session on one day, or None when no LSP and no assessor may."""
        certified = [each for each in self._assessors if each.may_assess_on(day)]
        self._chance.shuffle(certified)
        return next((session for each in certified for session in self._attempt(each, day)), None)

    def _attempts(self) -> Iterator[DrawnSession]:
        while True:
            day = day_between(self._chance, HISTORY_BEGINS, self._last_day)
            certified = [each for each in self._assessors if each.may_assess_on(day)]
            if certified:
                yield from self._attempt(self._chance.choice(certified), day)

    def _attempt(self, assessor: DrawnAssessor, day: date) -> Iterator[DrawnSession]:
        lsp, scheme = self._lsps[assessor.lsp], self._schemes[self._chance.choice(assessor.schemes)]
        version = self._version(lsp, scheme, day)
        sites = self._sites.get(lsp.province, ())
        decided_on = day + timedelta(days=self._chance.randint(*_DAYS_UNTIL_DECIDED))
        issued_on = decided_on + timedelta(days=self._chance.randint(*_DAYS_UNTIL_ISSUED))
        if version and sites and lsp.may_issue_on(day) and lsp.may_issue_on(issued_on):
            yield DrawnSession(
                lsp=lsp,
                scheme=scheme,
                version=version,
                site=self._chance.choice(sites),
                assessors=self._team(assessor, scheme, day),
                methods=self._chance.choice(_METHODS),
                assessed_on=day,
                decided_on=decided_on,
                issued_on=issued_on,
                candidates=tuple(self._candidates(lsp, version, day)),
            )

    def _version(self, lsp: DrawnLsp, scheme: DrawnScheme, day: date) -> DrawnVersion | None:
        """Return the newest version that is in scope, and not withdrawn, from the assessment to the certificate."""
        versions = {each.version: each for each in scheme.versions}
        until = day + timedelta(days=_LONGEST_WAY)
        for scope in reversed(self._scopes.get((lsp.licence_number, scheme.number), ())):
            withdrawn_on = versions[scope.version].withdrawn_on
            if scope.covers(day) and scope.covers(until) and (withdrawn_on is None or until < withdrawn_on):
                return versions[scope.version]
        return None

    def _team(self, assessor: DrawnAssessor, scheme: DrawnScheme, day: date) -> Sequence[DrawnAssessor]:
        others = (
            each
            for each in self._assessors
            if each.lsp == assessor.lsp and scheme.number in each.schemes and each.may_assess_on(day)
        )
        second = next((each for each in others if each != assessor), None)
        return (assessor, second) if second else (assessor,)

    def _candidates(self, lsp: DrawnLsp, version: DrawnVersion, day: date) -> Iterator[DrawnCandidate]:
        count = self._chance.randint(_FEWEST_CANDIDATES, MOST_CANDIDATES)
        persons = {person.national_id: person for person in (self._person(lsp, day) for _ in range(count))}
        for person in persons.values():
            yield DrawnCandidate(person, self._failed_units(version))

    def _person(self, lsp: DrawnLsp, day: date) -> DrawnPerson:
        youngest, oldest = (years * _DAYS_OF_A_YEAR for years in _AGES[lsp.type])
        known = self._persons.setdefault(lsp.licence_number, [])
        old_enough = [each for each in known if (day - each.birth_date).days >= youngest]
        if old_enough and is_one_in(self._chance, _SHARE_ASSESSED_BEFORE):
            return self._chance.choice(old_enough)
        born = day - timedelta(days=self._chance.randint(youngest, oldest))
        person = draw_person(self._chance, ministry_code(lsp.province), born, next(self._serials))
        known.append(person)
        return person

    def _failed_units(self, version: DrawnVersion) -> frozenset[str]:
        if is_one_in(self._chance, _SHARE_COMPETENT):
            return frozenset()
        codes = [unit.code for unit, _ in version.units]
        return frozenset(self._chance.sample(codes, self._chance.randint(1, 2)))


def _scopes_by_lsp_and_scheme(scopes: Sequence[DrawnScope]) -> Mapping[tuple[str, int], Sequence[DrawnScope]]:
    found: dict[tuple[str, int], list[DrawnScope]] = {}
    for scope in scopes:
        found.setdefault((scope.licence_number, scope.scheme), []).append(scope)
    return found
