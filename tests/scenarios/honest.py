"""The register of the scenarios, published by the real publisher on pinned days."""

import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

from signing.issuers import Interval, Issuer, ScopeInterval
from signing.schemes import PublishedScheme, PublishedUnit
from signing.status_list import StatusList, StatusValue
from signing.trust.bundle import current_files
from signing.trust.ceremony import RoleKeys
from signing.trust.paths import issuers_target
from signing.trust.publication import Publication
from signing.trust.reading import DirectoryReader
from signing.trust.register import RegisterIdentity
from signing.trust.repository import TrustRepository
from tests.scenarios.pinned_keys import PinnedKey, key
from tests.scenarios.served import Served

REGISTER = RegisterIdentity("https://cek.example.id", is_test=True)
START = datetime(2026, 1, 1, tzinfo=UTC)
SCHEME = "SKM-000123@2"
OFFLINE = ("root-1", "root-2", "root-3")
ONLINE = ("register", "status", "snapshot", "timestamp")
NEW_ONLINE = ("register", "status", "new-snapshot", "new-timestamp")

FIRST_LSP = "BNSP-LSP-9001-ID"
LATER_LSP = "BNSP-LSP-9002-ID"
FIRST_SHARD = issuers_target(FIRST_LSP)
LATER_SHARD = issuers_target(LATER_LSP)
STATUS_FILE = "status/1.jwt"


def day(number: float) -> datetime:
    """Return the moment so many days after the start."""
    return START + timedelta(days=number)


def role_keys(snapshot: str = "snapshot", timestamp: str = "timestamp") -> RoleKeys:
    """Return the public keys of every role."""
    return RoleKeys(
        offline=tuple(key(name).public_jwk for name in OFFLINE),
        register=key("register").public_jwk,
        status=key("status").public_jwk,
        snapshot=key(snapshot).public_jwk,
        timestamp=key(timestamp).public_jwk,
    )


def issuer(licence_number: str) -> Issuer:
    """Return an LSP that is licensed for four years, for one scheme."""
    return Issuer(
        licence_number=licence_number,
        name=f"LSP {licence_number[9:13]}",
        type="P1",
        licences=(Interval(date(2025, 1, 1), date(2028, 12, 31)),),
        scope=(ScopeInterval(SCHEME, date(2025, 1, 1), None),),
    )


def statuses(*values: StatusValue) -> StatusList:
    """Return a status list that begins with these values."""
    listed = StatusList()
    for index, value in enumerate(values):
        listed.set(index, value)
    return listed


FIRST = Publication(
    issuers=(issuer(FIRST_LSP),),
    schemes=(PublishedScheme(SCHEME, "Pengembang Web", "Web developer", (PublishedUnit("J.620100.005.02", "Kode"),)),),
    status_lists={1: statuses(StatusValue.VALID, StatusValue.VALID)},
)
SECOND = replace(
    FIRST,
    issuers=(issuer(FIRST_LSP), issuer(LATER_LSP)),
    status_lists={1: statuses(StatusValue.VALID, StatusValue.REVOKED)},
)


@cache
def first() -> Served:
    """Day 0: one LSP, two valid certificates."""
    return _history()[0]


@cache
def second() -> Served:
    """Day 1: another LSP, and the second certificate is revoked."""
    return _history()[1]


@cache
def third() -> Served:
    """Day 2: the keys of snapshot and timestamp were replaced at a ceremony."""
    return _history()[2]


@cache
def fourteen_days_later() -> Served:
    """Day 15: the first set signed again, with nothing new in it."""
    with tempfile.TemporaryDirectory() as name:
        repository = _created(Path(name))
        repository.publish(FIRST, _held(ONLINE), day(15))
        return _served(repository)


@cache
def _history() -> tuple[Served, Served, Served]:
    with tempfile.TemporaryDirectory() as name:
        repository = _created(Path(name))
        day_0 = _served(repository)
        repository.publish(SECOND, _held(ONLINE), day(1))
        day_1 = _served(repository, day_0)
        held = _held((*OFFLINE, *NEW_ONLINE))
        repository.change_keys(role_keys("new-snapshot", "new-timestamp"), held, day(2))
        return day_0, day_1, _served(repository, day_1)


def _created(directory: Path) -> TrustRepository:
    repository = TrustRepository.create(directory, REGISTER, role_keys(), _held((*OFFLINE, *ONLINE)), START)
    repository.publish(FIRST, _held(ONLINE), START)
    return repository


def _held(names: tuple[str, ...]) -> list[PinnedKey]:
    return [key(name) for name in names]


def _served(repository: TrustRepository, before: Served | None = None) -> Served:
    """Return the current set, on top of the one before, which stays on a server too."""
    current = dict(current_files(DirectoryReader(repository.directory)))
    return Served({**(before.files if before else {}), **current})
