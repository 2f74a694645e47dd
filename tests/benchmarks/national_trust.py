"""A synthetic national set: 1,821 LSPs, ten million certificates, the same from the same seed."""

import random
from datetime import date, timedelta
from pathlib import Path

from signing.issuers import Interval, Issuer, IssuerKey, ScopeInterval
from signing.keys import SoftwareKey
from signing.schemes import PublishedScheme, PublishedUnit
from signing.status_list import CAPACITY, StatusList, StatusValue
from signing.trust.publication import Publication
from signing.trust.repository import TrustRepository
from tests.scenarios.honest import START
from tests.signing.trust.registers import SERVER, created

LSPS = 1821  # the report of 2021
CERTIFICATES = 10_000_000
SCHEMES = 4000
SCOPE = (3, 12)  # schemes of one LSP
REVOKED = 0.005  # of all certificates, a cautious guess: nobody publishes it
SUSPENDED = 0.001
FREEZES = 0.02  # of the LSPs


def publish(directory: Path) -> TrustRepository:
    """Publish the national set."""
    chance = random.Random(2021)  # noqa: S311  # the same each time, nobody's secret
    repository = created(directory)
    repository.publish(publication(chance), SERVER, START)
    return repository


def publication(chance: random.Random) -> Publication:
    """Return the set to publish."""
    return Publication(
        issuers=tuple(_issuer(number, chance) for number in range(1, LSPS + 1)),
        schemes=tuple(_scheme(number, chance) for number in range(1, SCHEMES + 1)),
        status_lists=dict(enumerate(_status_lists(chance), start=1)),
    )


def _issuer(number: int, chance: random.Random) -> Issuer:
    since = date(2021, 1, 1) + timedelta(days=chance.randrange(1400))
    renewed = Interval(since + timedelta(days=1461), since + timedelta(days=2921))
    frozen = Interval(since + timedelta(days=100), since + timedelta(days=190))
    return Issuer(
        licence_number=f"BNSP-LSP-{number:04}-ID",
        name=f"LSP {chance.choice(('SMK Negeri', 'Politeknik', 'Universitas', 'PT'))} {chance.randrange(10**6):06}",
        type=chance.choices(("P1", "P2", "P3"), (1408, 93, 320))[0],
        licences=(Interval(since, since + timedelta(days=1460)), renewed),
        freezes=(frozen,) if chance.random() < FREEZES else (),
        scope=tuple(_scopes(since, chance)),
        keys=(_key(),),
    )


def _scopes(since: date, chance: random.Random) -> list[ScopeInterval]:
    schemes = sorted(chance.sample(range(1, SCHEMES + 1), chance.randint(*SCOPE)))
    return [ScopeInterval(f"SKM-{scheme:06}@{chance.randint(1, 2)}", since, None) for scheme in schemes]


def _key() -> IssuerKey:
    key = SoftwareKey.generate()
    return IssuerKey(key.kid, key.public_jwk, START - timedelta(days=100), None)


def _scheme(number: int, chance: random.Random) -> PublishedScheme:
    units = tuple(
        PublishedUnit(
            f"{chance.choice('ACFGJKMNPQ')}.{chance.randrange(10**6):06}.{unit:03}.02", f"Melaksanakan {unit}"
        )
        for unit in range(1, chance.randint(5, 15))
    )
    return PublishedScheme(f"SKM-{number:06}@1", f"Pelaksana Bidang {number}", f"Worker in field {number}", units)


def _status_lists(chance: random.Random) -> list[StatusList]:
    lists = []
    for start in range(0, CERTIFICATES, CAPACITY):
        allocated = min(CAPACITY, CERTIFICATES - start)
        packed = bytes(allocated // 4) + b"\xff" * ((CAPACITY - allocated) // 4)
        lists.append(_with_exceptions(StatusList(packed), allocated, chance))
    return lists


def _with_exceptions(statuses: StatusList, allocated: int, chance: random.Random) -> StatusList:
    for value, share in ((StatusValue.REVOKED, REVOKED), (StatusValue.SUSPENDED, SUSPENDED)):
        for index in chance.sample(range(allocated), int(allocated * share)):
            statuses.set(index, value)
    return statuses
