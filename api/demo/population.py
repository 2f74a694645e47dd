"""The whole synthetic population, drawn from one seed. Pure: no database, no clock."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self

from api.demo.assessments import AssessmentDraw, DrawnAssessment
from api.demo.assessors import DrawnAssessor, draw_assessors
from api.demo.chance import stream
from api.demo.lsps import DrawnLsp, draw_lsps
from api.demo.marginals import Marginals
from api.demo.people import DrawnPerson
from api.demo.schemes import DrawnScheme, draw_schemes
from api.demo.scopes import DrawnScope, draw_scopes
from api.demo.sites import DrawnSite, draw_sites


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is drawn. The report does not tell how many assessments there were, so that is chosen."""

    marginals: Marginals
    issuing_lsps: int
    """How many LSPs have a key and a history of assessments."""
    assessments: int

    @classmethod
    def full(cls) -> Self:
        """Return the register of the report."""
        return cls(Marginals.of_the_report(), issuing_lsps=40, assessments=2_500)

    @classmethod
    def small(cls) -> Self:
        """Return a register of four small provinces."""
        return cls(Marginals.of_four_small_provinces(), issuing_lsps=3, assessments=30)


@dataclass(frozen=True, slots=True)
class Population:
    """Everything that was drawn."""

    today: date
    """The day up to which there is history."""
    lsps: Sequence[DrawnLsp]
    schemes: Sequence[DrawnScheme]
    scopes: Sequence[DrawnScope]
    assessors: Sequence[DrawnAssessor]
    sites: Sequence[DrawnSite]
    issuing: Sequence[DrawnLsp]
    """The LSPs that have a key; each may issue today."""
    assessments: Sequence[DrawnAssessment]
    """In the order of their days."""

    @property
    def persons(self) -> Sequence[DrawnPerson]:
        """Everybody who was assessed, once each, in the order of the first time."""
        return list({each.person.national_id: each.person for each in self.assessments}.values())


def draw_population(plan: Plan, seed: int, today: date) -> Population:
    """Draw the register as it would stand on `today`: the same arguments draw the same register."""
    marginals = plan.marginals
    lsps = draw_lsps(stream(seed, "lsps"), marginals, today)
    schemes = draw_schemes(stream(seed, "schemes"))
    scopes = draw_scopes(stream(seed, "scopes"), lsps, schemes, today)
    assessors = draw_assessors(stream(seed, "assessors"), marginals.assessors_by_province, lsps, scopes, today)
    sites = draw_sites(stream(seed, "sites"), marginals.sites, lsps, today)
    issuing = _issuing(seed, plan.issuing_lsps, lsps, today)
    draw = AssessmentDraw(stream(seed, "assessments"), issuing, schemes, scopes, assessors, sites, today)
    return Population(today, lsps, schemes, scopes, assessors, sites, issuing, draw.draw(plan.assessments))


def _issuing(seed: int, count: int, lsps: Sequence[DrawnLsp], today: date) -> Sequence[DrawnLsp]:
    licensed = [lsp for lsp in lsps if lsp.may_issue_on(today)]
    return stream(seed, "issuing").sample(licensed, min(count, len(licensed)))
