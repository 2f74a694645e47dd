"""The cast as a whole, drawn once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from api.demo.assessors import DrawnAssessor
from api.demo.cast.assessors import cast_assessors
from api.demo.cast.bodies import Choice, cast_bodies, cast_schemes, in_scope_at_first
from api.demo.cast.sessions import CastSessions
from api.demo.lsps import DrawnLsp
from api.demo.schemes import DrawnScheme
from api.demo.sessions import DrawnSession
from api.demo.sites import DrawnSite


@dataclass(frozen=True, slots=True)
class Cast:
    """Who plays a part in every demonstration."""

    until: date
    """The last day of the history."""
    bodies: Mapping[str, DrawnLsp]
    """By part."""
    choices: Mapping[str, Sequence[Choice]]
    """Schemes that each LSP certifies, and behind them those that it may still add."""
    assessors: Mapping[str, Sequence[DrawnAssessor]]
    sessions: Mapping[str, DrawnSession]
    """By name, in the order of their days."""

    def number(self, part: str) -> str:
        """Return the licence number of an LSP."""
        return self.bodies[part].licence_number

    def days_ago(self, days: int) -> date:
        """Return a day, counted back from the end of the history."""
        return self.until - timedelta(days=days)

    def scope(self, part: str) -> Sequence[Choice]:
        """Return what comes into scope with the first licence."""
        return in_scope_at_first(self.choices[part])


def draw_cast(chance: Random, schemes: Sequence[DrawnScheme], sites: Sequence[DrawnSite], until: date) -> Cast:
    """Draw the cast."""
    bodies = cast_bodies(until)
    choices = cast_schemes(bodies, schemes, until)
    assessors = cast_assessors(chance, bodies, choices, until)
    sessions = CastSessions(chance, bodies, choices, assessors, sites, until).draw()
    return Cast(until, bodies, choices, assessors, sessions)
