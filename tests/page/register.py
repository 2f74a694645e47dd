"""A register for the page's tests: really published, really signed, by the clock of this machine."""

import dataclasses
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from signing.issuers import Interval, Issuer, IssuerKey, ScopeInterval
from signing.keys import SoftwareKey
from signing.qr import draw_certificate
from signing.schemes import PublishedScheme, PublishedUnit
from signing.status_list import StatusList, StatusValue
from signing.text import DAY, JAKARTA
from signing.token import CertificateClaims, sign_certificate
from signing.transport import qr_text, to_digits
from signing.trust.ceremony import RoleKeys
from signing.trust.publication import Publication
from signing.trust.register import RegisterIdentity
from signing.trust.repository import TrustRepository
from tests.ports import free_port

LSP = "BNSP-LSP-9001-ID"
ENDED_LSP = "BNSP-LSP-9002-ID"
SCHEME = "SKM-000123@2"
OTHER_SCHEME = "SKM-000456@1"
OLDER_VERSION, NEWER_VERSION = "SKM-000789@1", "SKM-000789@2"
YEAR = timedelta(days=365)
SCHEMES = (
    PublishedScheme(
        SCHEME,
        "Pengembang Web Madya",
        "Associate Web Developer",
        (
            PublishedUnit("J.620100.005.02", "Mengimplementasikan user interface"),
            PublishedUnit("J.620100.011.01", "Melakukan instalasi software tools pemrograman"),
            PublishedUnit("J.620100.017.02", "Mengimplementasikan pemrograman terstruktur"),
        ),
    ),
)

STATUSES = {
    1: StatusValue.VALID,
    2: StatusValue.REVOKED,
    3: StatusValue.SUSPENDED,
    4: StatusValue.NOT_ACTIVATED,
}


def new_keys() -> dict[str, SoftwareKey]:
    """Make a key for each part that somebody plays."""
    names = ("root-1", "root-2", "root-3", "register", "status", "snapshot", "timestamp")
    issuing = ("lsp", "compromised", "ended", "stranger")
    return {name: SoftwareKey.generate() for name in names + issuing}


@dataclass
class PublishedRegister:
    """A register whose trust repository lies in `directory`."""

    directory: Path
    identifier: str
    is_test: bool = False
    keys: dict[str, SoftwareKey] = field(default_factory=new_keys)
    now: datetime = field(default_factory=lambda: datetime.now(UTC).replace(microsecond=0))

    def publish(self, at: datetime, statuses: dict[int, StatusValue] | None = None) -> None:
        """Publish at the moment `at`; the first time, hold the ceremony too."""
        if not (self.directory / "metadata").exists():
            identity = RegisterIdentity(self.identifier, is_test=self.is_test)
            TrustRepository.create(self.directory, identity, self._role_keys, self.keys.values(), at)
        publication = Publication(self._issuers(), SCHEMES, {0: _listed(statuses or STATUSES)})
        TrustRepository(self.directory).publish(publication, self.keys.values(), at)

    def token(self, key: str = "lsp", **changes: object) -> str:
        """Return a certificate of today, with these claims changed."""
        return sign_certificate(dataclasses.replace(self._claims(), **changes), self.keys[key])  # type: ignore[arg-type]  # names of claims

    def digits(self, key: str = "lsp", **changes: object) -> str:
        """Return what stands behind `/#` in its code."""
        return to_digits(self.token(key, **changes))

    def forged_digits(self) -> str:
        """Return a certificate whose name somebody changed after it was signed."""
        header, _, signature = self.token().split(".")
        _, payload, _ = self.token(name="Orang Lain").split(".")
        return to_digits(f"{header}.{payload}.{signature}")

    def picture(self, compact: str) -> bytes:
        """Return its symbol as PNG."""
        return draw_certificate(compact).png(scale=6)

    def text(self, compact: str) -> str:
        """Return the text of its symbol."""
        return qr_text(self.identifier, to_digits(compact))

    def end_of_day(self, moment: datetime) -> int:
        """Return the second after the day in Jakarta that holds this moment."""
        return (int(moment.timestamp()) + JAKARTA) // DAY * DAY + DAY - JAKARTA

    def _claims(self) -> CertificateClaims:
        return CertificateClaims(
            iss=self.identifier,
            jti="TIK.9001.00042.2026",
            iat=int((self.now - timedelta(days=120)).timestamp()),
            exp=self.end_of_day(self.now + 3 * YEAR),
            name="Siti Nurhaliza binti Ahmad",
            number="62090 2513 3 0000042 2026",
            blank="20461183",
            scheme=SCHEME,
            title="Pengembang Web Madya",
            level=3,
            lsp=LSP,
            status_index=1,
            status_uri=f"{self.identifier}/status/0",
        )

    @property
    def _role_keys(self) -> RoleKeys:
        public = {name: key.public_jwk for name, key in self.keys.items()}
        offline = (public["root-1"], public["root-2"], public["root-3"])
        return RoleKeys(offline, public["register"], public["status"], public["snapshot"], public["timestamp"])

    def _issuers(self) -> tuple[Issuer, ...]:
        day, today = (self.now - 2 * YEAR).date(), self.now.date()
        compromised = dataclasses.replace(self._issuer_key("compromised"), compromised_at=self.now - timedelta(days=9))
        scope = tuple(ScopeInterval(scheme, day, None) for scheme in (SCHEME, OLDER_VERSION, NEWER_VERSION))
        name = "LSP Teknologi Digital Contoh"
        keys = (self._issuer_key("lsp"), compromised)
        licence = Interval(day, today + 2 * YEAR)
        ended = Interval(day, today - timedelta(days=30))
        return (
            Issuer(LSP, name, "P3", (licence,), (), scope, keys),
            Issuer(ENDED_LSP, "LSP Lisensi Berakhir", "P1", (ended,), (), scope, (self._issuer_key("ended"),)),
        )

    def _issuer_key(self, name: str) -> IssuerKey:
        key = self.keys[name]
        return IssuerKey(key.kid, key.public_jwk, self.now - 2 * YEAR, None)


def new_register(directory: Path, age: timedelta = timedelta(hours=3), *, is_test: bool = False) -> PublishedRegister:
    """Publish a register at an address of its own, so long ago."""
    register = PublishedRegister(directory / "trust", free_address(), is_test)
    register.publish(register.now - age)
    return register


def free_address() -> str:
    """Return the address of a port that nobody uses."""
    return f"http://127.0.0.1:{free_port()}"


def _listed(statuses: dict[int, StatusValue]) -> StatusList:
    listed = StatusList()
    for index, value in statuses.items():
        listed.set(index, value)
    return listed
