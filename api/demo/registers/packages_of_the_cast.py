"""Packages of an LSP of the cast: one reported with fewer candidates, one that runs, one awarded, one rejected."""

from collections.abc import Iterator

from api.demo.cast.assessors import SECOND
from api.demo.cast.bodies import TECHNOLOGY
from api.demo.cast.cast import Cast
from api.demo.cast.sessions import LISTED
from api.demo.entries import version_name
from api.demo.moments import roman_month
from api.demo.perform import Planned
from api.demo.registers.cast_sessions import cast_session_acts
from api.demo.registers.funded_packages import Proposal, awarded, verified
from models.services.funded_packages.propose_packages import ProposePackages

_PROPOSED, _VERIFIED, _AWARDED = 80, 75, 70
_STARTED, _FILLED, _REPORTED, _SECOND_STARTED = 35, 28, 10, 6
"""Days ago."""
_PACKAGES = 3


def packages_of_the_cast(cast: Cast) -> Iterator[Planned]:
    """Three that are awarded, and one that is not."""
    acts = cast_session_acts(cast)[LISTED]
    session, decided = acts.session, cast.days_ago(_AWARDED)
    version = version_name(session.scheme.number, session.version.version)
    year = cast.days_ago(_PROPOSED).year
    number = cast.number(TECHNOLOGY)
    proposal = Proposal(ProposePackages("pskk", number, version, year, _PACKAGES))
    refused = Proposal(ProposePackages("pskk tambahan", number, version, year, 1))
    reported, running, _ = (proposal.package(place) for place in range(_PACKAGES))
    assessors = [assessor.registration_number for assessor in session.assessors]
    yield cast.days_ago(_PROPOSED), proposal.proposed
    yield cast.days_ago(_PROPOSED), refused.proposed
    yield cast.days_ago(_VERIFIED), refused.package(0).rejected("Pagu sudah habis")
    yield cast.days_ago(_VERIFIED), verified(number, year)
    yield decided, awarded(f"KEP.9200/BNSP/{roman_month(decided)}/{decided.year}", number, year)
    yield cast.days_ago(_STARTED), reported.started(session.site.code, assessors)
    yield cast.days_ago(_FILLED), reported.filled(acts)
    yield cast.days_ago(_REPORTED), reported.reported(acts)
    second = cast.assessors[TECHNOLOGY][SECOND].registration_number
    yield cast.days_ago(_SECOND_STARTED), running.started(session.site.code, [second])
