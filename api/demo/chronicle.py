"""The population as acts in the order of time, each by the service that any caller uses.

What lies before 2021 is carried over on its first day. From then on, what begins in a month enters on the first of
that month, many rows in one transaction; freezes, withdrawals and assessment sessions have their own days.
"""

from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from api.demo.actors import REGISTRAR
from api.demo.certificate_acts import EVERY, CertificateActs
from api.demo.entries import BulkService, Entries, entries_of, version_name
from api.demo.lsps import HISTORY_BEGINS, DrawnFreeze
from api.demo.moments import moment_of
from api.demo.perform import Perform
from api.demo.population import Population
from api.demo.registers.all import planned_registers
from api.demo.registers.cast_sessions import cast_session_acts
from api.demo.session_acts import SessionActs
from models.rules.actors import Actor
from models.services.licensing.freeze_licence import FreezeLicence, LiftFreeze, freeze_licence, lift_freeze
from models.services.register import Register
from models.services.schemes.withdraw_version import WithdrawVersion, withdraw_version
from models.services.scope_changes.change_scope import ReduceScope, reduce_scope

SingleService = Callable[[Register, Actor, datetime, Any], Awaitable[None]]
_MORNING, _NOON, _AFTERNOON = 9, 12, 16  # o'clock in Jakarta
_MOST_ROWS = 2_000  # in one act: so often the progress moves on
_ONE_DAY = timedelta(days=1)
_ONE_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Act:
    """One act of the chronicle."""

    moment: datetime
    """No two acts have the same: the event record tells how far the chronicle has come."""
    work: int
    """How long it takes, in things that it makes or changes."""
    perform: Perform


def chronicle_of(population: Population) -> list[Act]:
    """Return the acts in the order of their moments."""
    planned = [
        *_bulk_acts(population),
        *_single_acts(population),
        *_session_acts(population),
        *_register_acts(population),
    ]
    return list(_at_distinct_moments(sorted(planned, key=lambda act: act.moment)))


def _at_distinct_moments(acts: Iterable[Act]) -> Iterator[Act]:
    """Put an act a second after the one before where both were planned for the same moment."""
    last = moment_of(HISTORY_BEGINS) - _ONE_SECOND
    for act in acts:
        last = max(act.moment, last + _ONE_SECOND)
        yield replace(act, moment=last)


def _bulk_acts(population: Population) -> Iterator[Act]:
    for entries in entries_of(population):
        for month, requests in _by_month(entries).items():
            for start in range(0, len(requests), _MOST_ROWS):
                some = requests[start : start + _MOST_ROWS]
                yield Act(moment_of(month), len(some), _in_bulk(entries.service, some))


def _by_month(entries: Entries) -> dict[date, list[object]]:
    """Return the requests by the first day of the month in which they begin."""
    months: dict[date, list[object]] = defaultdict(list)
    for day, request in entries.requests:
        months[max(day.replace(day=1), HISTORY_BEGINS)].append(request)
    return months


def _in_bulk(service: BulkService, requests: Sequence[object]) -> Perform:
    return lambda register, now: service(register, REGISTRAR, now, requests)


def _single_acts(population: Population) -> Iterator[Act]:
    for lsp in population.lsps:
        for freeze in (licence.freeze for licence in lsp.licences if licence.freeze):
            yield from _freeze_acts(lsp.licence_number, freeze)
    for scope in population.scopes:
        if scope.to_date:
            reduction = ReduceScope(scope.licence_number, version_name(scope.scheme, scope.version), "Permintaan LSP")
            yield _single(scope.to_date, reduce_scope, reduction)
    for scheme in population.schemes:
        for version in scheme.versions:
            if version.withdrawn_on:
                withdrawal = WithdrawVersion(version_name(scheme.number, version.version), "Standar tidak berlaku lagi")
                yield _single(version.withdrawn_on, withdraw_version, withdrawal)


def _freeze_acts(licence_number: str, freeze: DrawnFreeze) -> Iterator[Act]:
    yield _single(freeze.from_date, freeze_licence, FreezeLicence(licence_number, "Temuan surveilans belum ditutup"))
    if freeze.to_date:
        yield _single(freeze.to_date + _ONE_DAY, lift_freeze, LiftFreeze(licence_number, "Temuan surveilans ditutup"))


def _single(day: date, service: SingleService, request: object) -> Act:
    return Act(moment_of(day, _MORNING), 1, lambda register, now: service(register, REGISTRAR, now, request))


def _session_acts(population: Population) -> Iterator[Act]:
    for acts in [*_sessions(population), *cast_session_acts(population.cast).values()]:
        session, count = acts.session, len(acts.session.candidates)
        yield Act(moment_of(session.assessed_on, _AFTERNOON), count, acts.record)
        yield Act(moment_of(session.decided_on, _NOON), count, acts.decide)
        if acts.left_out < sum(each.is_competent for each in session.candidates):
            yield Act(moment_of(session.issued_on, _NOON), count, acts.issue)
        if acts.number % EVERY == 0 and any(each.is_competent for each in session.candidates):
            yield from _certificate_acts(acts, population.until)


def _sessions(population: Population) -> list[SessionActs]:
    return [SessionActs(number, session) for number, session in enumerate(population.sessions)]


def _register_acts(population: Population) -> Iterator[Act]:
    for day, perform in planned_registers(population, _sessions(population), population.seed):
        yield Act(moment_of(day, _MORNING), 1, perform)


def _certificate_acts(acts: SessionActs, until: date) -> Iterator[Act]:
    for day, perform in CertificateActs(acts).planned():
        if day <= until and acts.session.lsp.may_issue_on(day):
            yield Act(moment_of(day, _MORNING), 1, perform)
