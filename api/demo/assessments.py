"""Assessments of some LSPs over the years, and the persons who were assessed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from api.demo.assessors import DrawnAssessor
from api.demo.chance import day_between, is_one_in
from api.demo.lsps import DrawnLsp
from api.demo.people import DrawnPerson, draw_person, serials
from api.demo.schemes import DrawnScheme, DrawnVersion
from api.demo.scopes import DrawnScope
from api.demo.sites import DrawnSite, sites_by_province
from models.published.tables import read_table
from models.rules.assessments import AssessmentMethod
from models.rules.lsps import LspType
from models.rules.schemes import SchemeVersionStatus

FIRST_DAY = date(2021, 1, 4)
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
class DrawnAssessment:
    """A synthetic assessment with its decision."""

    lsp: DrawnLsp
    scheme: DrawnScheme
    version: DrawnVersion
    site: DrawnSite
    assessor: DrawnAssessor
    person: DrawnPerson
    methods: Sequence[AssessmentMethod]
    assessed_on: date
    decided_on: date
    issued_on: date
    """The day of the certificate, where the decision found competence."""
    failed_units: frozenset[str]
    """Codes; empty when competent."""

    @property
    def is_competent(self) -> bool:
        """Tell what the assessor recommended and the committee decided."""
        return not self.failed_units


class AssessmentDraw:
    """Draws assessments that the rules allow: in force, in scope, by a valid assessor, on every day that matters."""

    def __init__(
        self,
        chance: Random,
        lsps: Sequence[DrawnLsp],
        schemes: Sequence[DrawnScheme],
        scopes: Sequence[DrawnScope],
        assessors: Sequence[DrawnAssessor],
        sites: Sequence[DrawnSite],
        today: date,
    ) -> None:
        """`lsps` are the ones that assess."""
        self._chance = chance
        self._lsps = {lsp.licence_number: lsp for lsp in lsps}
        self._schemes = {scheme.number: scheme for scheme in schemes}
        self._scopes = _scopes_by_lsp_and_scheme(scopes)
        self._assessors = [each for each in assessors if each.lsp in self._lsps]
        self._sites = sites_by_province(sites)
        self._today = today
        self._serials = serials()
        self._provinces = {row["iso_3166_2"]: row["kemendagri_code"] for row in read_table("provinces_reference")}
        self._persons: dict[str, list[DrawnPerson]] = {}

    def draw(self, count: int) -> list[DrawnAssessment]:
        """Draw assessments in the order of the days on which they were assessed."""
        drawn = self._attempts()
        return sorted((next(drawn) for _ in range(count)), key=lambda each: each.assessed_on)

    def _attempts(self) -> Iterator[DrawnAssessment]:
        while True:
            assessor = self._chance.choice(self._assessors)
            first, last = max(FIRST_DAY, assessor.valid_from), min(assessor.valid_until, self._last_day)
            if first <= last:
                yield from self._attempt(assessor, day_between(self._chance, first, last))

    @property
    def _last_day(self) -> date:
        """The last day on which an assessment leads to a certificate before today."""
        return self._today - timedelta(days=_LONGEST_WAY + 1)

    def _attempt(self, assessor: DrawnAssessor, day: date) -> Iterator[DrawnAssessment]:
        lsp, scheme = self._lsps[assessor.lsp], self._schemes[self._chance.choice(assessor.schemes)]
        version = self._version(lsp, scheme, day)
        sites = self._sites.get(lsp.province, ())
        decided_on = day + timedelta(days=self._chance.randint(*_DAYS_UNTIL_DECIDED))
        issued_on = decided_on + timedelta(days=self._chance.randint(*_DAYS_UNTIL_ISSUED))
        if version and sites and assessor.may_assess_on(day) and lsp.may_issue_on(day) and lsp.may_issue_on(issued_on):
            yield DrawnAssessment(
                lsp=lsp,
                scheme=scheme,
                version=version,
                site=self._chance.choice(sites),
                assessor=assessor,
                person=self._person(lsp, day),
                methods=self._chance.choice(_METHODS),
                assessed_on=day,
                decided_on=decided_on,
                issued_on=issued_on,
                failed_units=self._failed_units(version),
            )

    def _version(self, lsp: DrawnLsp, scheme: DrawnScheme, day: date) -> DrawnVersion | None:
        """Return the version that is in scope from the assessment to the certificate."""
        versions = {each.version: each for each in scheme.versions}
        until = day + timedelta(days=_LONGEST_WAY)
        for scope in self._scopes.get((lsp.licence_number, scheme.number), ()):
            version = versions[scope.version]
            if scope.covers(day) and scope.covers(until) and version.status is not SchemeVersionStatus.WITHDRAWN:
                return version
        return None

    def _person(self, lsp: DrawnLsp, day: date) -> DrawnPerson:
        youngest, oldest = (years * _DAYS_OF_A_YEAR for years in _AGES[lsp.type])
        known = self._persons.setdefault(lsp.licence_number, [])
        old_enough = [each for each in known if (day - each.birth_date).days >= youngest]
        if old_enough and is_one_in(self._chance, _SHARE_ASSESSED_BEFORE):
            return self._chance.choice(old_enough)
        born = day - timedelta(days=self._chance.randint(youngest, oldest))
        person = draw_person(self._chance, self._provinces[lsp.province], born, next(self._serials))
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
