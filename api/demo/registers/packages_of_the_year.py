"""The packages of the report's year: as many, for as many LSPs, and as many of them monitored, as it prints.

What came of them it does not print. So they are awarded, and those run to their end that a drawn session belongs to.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from random import Random

from api.demo.chance import day_between
from api.demo.entries import version_name
from api.demo.lsps import DrawnLsp
from api.demo.marginals import YEAR
from api.demo.perform import Planned, together
from api.demo.programme import Programme
from api.demo.registers.funded_packages import Package, Proposal, awarded, verified
from api.demo.scopes import DrawnScope
from api.demo.session_acts import SessionActs
from models.rules.funded_packages import MonitoringPhase
from models.services.funded_packages.propose_packages import ProposePackages

_PROPOSED = (date(YEAR, 2, 25), date(YEAR, 3, 19))
_VERIFIED, _AWARDED = date(YEAR, 3, 22), date(YEAR, 3, 30)
_DECREE = f"KEP.9100/BNSP/III/{YEAR}"
_RUN = (date(YEAR, 4, 2), date(YEAR, 9, 30))
_MONITORED = date(YEAR, 6, 15)
_ONE_DAY = timedelta(days=1)
_REPORTED, _MONITORED_AGAIN, _CLOSED = timedelta(days=16), timedelta(days=30), timedelta(days=45)
_AT_ONCE = 50  # proposals, or packages, in one act


@dataclass(frozen=True)
class PackagesOfTheYear:
    """Plans them."""

    chance: Random
    programme: Programme
    lsps: Sequence[DrawnLsp]
    scopes: Sequence[DrawnScope]
    sessions: Sequence[SessionActs]

    def planned(self) -> Iterator[Planned]:
        """Proposals, verification, award; the packages that run; the others that are monitored."""
        parts = [self._proposals[start : start + _AT_ONCE] for start in range(0, len(self._proposals), _AT_ONCE)]
        for part in parts:
            yield day_between(self.chance, *_PROPOSED), together([each.proposed for each in part])
        yield _VERIFIED, verified(None, YEAR)
        yield _AWARDED, awarded(_DECREE, None, YEAR)
        for licence_number, acts in self._running.items():
            proposal = next(each for each in self._proposals if each.request.licence_number == licence_number)
            yield from _run(proposal.package(0), acts)
        yield from self._only_monitored()

    @cached_property
    def _running(self) -> dict[str, SessionActs]:
        """One session of an LSP, of a version that was in scope already when packages were proposed."""
        scopes = self._in_scope()
        return {
            acts.session.lsp.licence_number: acts
            for acts in self.sessions
            if _RUN[0] <= acts.session.assessed_on <= _RUN[1]
            and _version(acts) in scopes[acts.session.lsp.licence_number]
        }

    @cached_property
    def _proposals(self) -> Sequence[Proposal]:
        scopes = self._in_scope()
        able = [number for number, versions in scopes.items() if versions and number not in self._running]
        wanted = self.programme.funded_lsps - len(self._running)
        chosen = [*self._running, *self.chance.sample(able, wanted)]
        each, more = divmod(self.programme.packages, len(chosen))
        return [
            Proposal(ProposePackages(f"pskk {YEAR}", number, self._proposed(number, scopes[number]), YEAR, count))
            for place, number in enumerate(chosen)
            for count in [each + (place < more)]
        ]

    def _proposed(self, licence_number: str, versions: Sequence[str]) -> str:
        running = self._running.get(licence_number)
        return _version(running) if running else versions[0]

    def _in_scope(self) -> dict[str, list[str]]:
        """Return what each LSP may certify through the days of the proposals; nothing where it may not issue."""
        able = {lsp.licence_number for lsp in self.lsps if all(map(lsp.may_issue_on, _PROPOSED))}
        found: dict[str, list[str]] = {lsp.licence_number: [] for lsp in self.lsps}
        for scope in self.scopes:
            if scope.licence_number in able and all(map(scope.covers, _PROPOSED)):
                found[scope.licence_number].append(version_name(scope.scheme, scope.version))
        return found

    def _only_monitored(self) -> Iterator[Planned]:
        others = [each for each in self._proposals if each.request.licence_number not in self._running]
        packages = [each.package(0) for each in others[: self.programme.monitored - len(self._running)]]
        for start in range(0, len(packages), _AT_ONCE):
            some = packages[start : start + _AT_ONCE]
            visits = [each.monitored(MonitoringPhase.EXECUTION, _MONITORED) for each in some]
            yield _MONITORED, together(visits)


def _version(acts: SessionActs) -> str:
    return version_name(acts.session.scheme.number, acts.session.version.version)


def _run(package: Package, acts: SessionActs) -> Iterator[Planned]:
    session, day = acts.session, acts.session.assessed_on
    assessors = [assessor.registration_number for assessor in session.assessors]
    yield day - _ONE_DAY, package.started(session.site.code, assessors)
    yield day + _ONE_DAY, package.filled(acts)
    yield day + _ONE_DAY, package.monitored(MonitoringPhase.EXECUTION, day)
    yield day + _REPORTED, package.reported(acts)
    yield day + _MONITORED_AGAIN, package.monitored(MonitoringPhase.REPORTING, day + _MONITORED_AGAIN)
    yield day + _CLOSED, package.closed
