"""The whole synthetic population, drawn from one seed. Pure: no database, no clock."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from api.demo.assessors import DrawnAssessor, draw_assessors
from api.demo.cast.cast import Cast, draw_cast
from api.demo.chance import stream
from api.demo.lsps import DrawnLsp, draw_lsps
from api.demo.marginals import Marginals
from api.demo.masters import DrawnMasters
from api.demo.people import DrawnPerson
from api.demo.programme import Programme
from api.demo.schemes import DrawnScheme, draw_schemes
from api.demo.scopes import DrawnScope, draw_scopes
from api.demo.sessions import DrawnSession, SessionDraw
from api.demo.sites import DrawnSite, draw_sites

_LONG_ENOUGH = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is drawn. The report does not tell how many assessments there were, so that is chosen."""

    marginals: Marginals
    programme: Programme
    issuing_lsps: int
    """How many LSPs have a key and a history of assessments."""
    sessions: int

    @classmethod
    def full(cls) -> Self:
        """Return the register of the report."""
        return cls(Marginals.of_the_report(), Programme.of_the_report(), issuing_lsps=24, sessions=140)

    @classmethod
    def small(cls) -> Self:
        """Return a register of four small provinces."""
        return cls(Marginals.of_four_small_provinces(), Programme.few(), issuing_lsps=3, sessions=4)


@dataclass(frozen=True, slots=True)
class Population:
    """Everything that was drawn."""

    seed: int
    until: date
    """The last day of the history."""
    lsps: Sequence[DrawnLsp]
    schemes: Sequence[DrawnScheme]
    scopes: Sequence[DrawnScope]
    assessors: Sequence[DrawnAssessor]
    sites: Sequence[DrawnSite]
    issuing: Sequence[DrawnLsp]
    """The LSPs that have a key; each may issue after the history."""
    sessions: Sequence[DrawnSession]
    """In the order of their days."""
    programme: Programme
    masters: DrawnMasters
    cast: Cast

    @property
    def persons(self) -> Sequence[DrawnPerson]:
        """Everybody who was assessed in a session, once each, in the order of the first time."""
        sessions = (*self.sessions, *self.cast.sessions.values())
        persons = (candidate.person for session in sessions for candidate in session.candidates)
        return list({person.national_id: person for person in persons}.values())


def draw_population(plan: Plan, seed: int, until: date) -> Population:
    """Draw the register as it stands at the end of `until`: the same arguments draw the same register."""
    marginals = plan.marginals
    lsps = draw_lsps(stream(seed, "lsps"), marginals, until)
    schemes = draw_schemes(stream(seed, "schemes"))
    scopes = draw_scopes(stream(seed, "scopes"), lsps, schemes, until)
    assessors = draw_assessors(stream(seed, "assessors"), marginals.assessors_by_province, lsps, scopes, until)
    masters = DrawnMasters.draw(stream(seed, "masters"), plan.programme, assessors, lsps)
    assessors = masters.certify(stream(seed, "masters' own certificates"), assessors)
    sites = draw_sites(stream(seed, "sites"), marginals.sites, lsps)
    issuing = _issuing(seed, plan.issuing_lsps, lsps, until)
    sessions = SessionDraw(stream(seed, "sessions"), issuing, schemes, scopes, assessors, sites, until)
    return Population(
        seed=seed,
        until=until,
        lsps=lsps,
        schemes=schemes,
        scopes=scopes,
        assessors=assessors,
        sites=sites,
        issuing=issuing,
        sessions=sessions.draw(plan.sessions),
        programme=plan.programme,
        masters=masters,
        cast=draw_cast(stream(seed, "cast"), schemes, sites, until),
    )


def _issuing(seed: int, count: int, lsps: Sequence[DrawnLsp], until: date) -> Sequence[DrawnLsp]:
    """Return LSPs whose licence goes on for a while, so that they can issue after the history too."""
    days = (until, until + _LONG_ENOUGH)
    licensed = [lsp for lsp in lsps if all(map(lsp.may_issue_on, days))]
    return stream(seed, "issuing").sample(licensed, min(count, len(licensed)))
