"""The sessions of the cast, as acts of their LSPs."""

from collections.abc import Mapping

from api.demo.cast.cast import Cast
from api.demo.cast.sessions import AGAIN, LISTED
from api.demo.session_acts import SessionActs

FIRST_NUMBER = 1_000
"""Of the sessions of the cast: beyond those of the population."""


def cast_session_acts(cast: Cast) -> Mapping[str, SessionActs]:
    """Return the acts by name of the session; the certificates of LISTED come one by one, on blanks that were asked."""
    listed = sum(each.is_competent for each in cast.sessions[LISTED].candidates)
    left_out = {LISTED: listed, AGAIN: 1}
    return {
        name: SessionActs(number, session, left_out.get(name, 0))
        for number, (name, session) in enumerate(cast.sessions.items(), start=FIRST_NUMBER)
    }
