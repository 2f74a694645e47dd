"""A small register in memory that really signs: what the verifier's tests ask, without the distribution around it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, timezone

from signing.errors import SigningError
from signing.issuers import Interval, Issuer, IssuerKey, ScopeInterval
from signing.keys import SoftwareKey
from signing.status_list import SignedStatusList, StatusList, StatusValue, decode_status_list, sign_status_list
from signing.token import CertificateClaims
from signing.trust.roles import Role

ISS = "https://cek.example.go.id"
LIST = f"{ISS}/status/0"
LSP = "BNSP-LSP-9001-ID"
OTHER_LSP = "BNSP-LSP-9002-ID"
SCHEME = "SKM-000123@2"
LATER_SCHEME = "SKM-000456@1"
JAKARTA = timezone(timedelta(hours=7))


def jakarta(text: str) -> datetime:
    """Read `2026-11-22 12:00:00` as the clocks of Jakarta show it."""
    return datetime.fromisoformat(text).replace(tzinfo=JAKARTA)


NOW = jakarta("2026-11-22 12:00:00")
PUBLISHED = jakarta("2026-11-22 06:00:00")

KEY = SoftwareKey.generate()
RETIRED_KEY = SoftwareKey.generate()
COMPROMISED_KEY = SoftwareKey.generate()
OTHER_KEY = SoftwareKey.generate()
STATUS_KEY = SoftwareKey.generate()

EXAMPLE = CertificateClaims(
    iss=ISS,
    jti="TIK.9001.00042.2026",
    iat=int(jakarta("2026-05-20 10:00:00").timestamp()),
    exp=int(jakarta("2029-05-20 00:00:00").timestamp()),
    name="Siti Nurhaliza binti Ahmad",
    number="62090 2513 3 0000042 2026",
    blank="20461183",
    scheme=SCHEME,
    title="Pengembang Web Madya",
    level=3,
    lsp=LSP,
    status_index=42,
    status_uri=LIST,
)


@dataclass(frozen=True)
class RegisterInMemory:
    """What a verifier needs of a trust set, held in plain values."""

    issuers: tuple[Issuer, ...]
    lists: Mapping[str, str] = field(default_factory=dict)
    """Signed status lists by the uri under which they are served."""
    register_identifier: str = ISS
    is_test: bool = False
    issued: datetime = PUBLISHED
    expires: Mapping[Role, datetime] = field(
        default_factory=lambda: {role: PUBLISHED + role.terms.lifetime for role in Role},
    )
    lost: bool = False
    """Whether shards and lists cannot be had."""

    def expired_at(self, at: datetime) -> Mapping[Role, datetime]:
        return {role: end for role, end in self.expires.items() if at >= end}

    def issuer(self, licence_number: str) -> Issuer | None:
        if self.lost:
            raise SigningError("the shard cannot be had")
        return next((issuer for issuer in self.issuers if issuer.licence_number == licence_number), None)

    def status_list(self, uri: str) -> SignedStatusList | None:
        return (
            decode_status_list(self.lists[uri], {STATUS_KEY.kid: STATUS_KEY.public_jwk}) if uri in self.lists else None
        )


def issuer_key(key: SoftwareKey) -> IssuerKey:
    return IssuerKey(key.kid, key.public_jwk, not_before=jakarta("2020-01-01 00:00:00"), not_after=None)


ISSUER = Issuer(
    licence_number=LSP,
    name="LSP Teknologi Contoh",
    type="P3",
    licences=(Interval(date(2020, 1, 1), date(2022, 12, 31)), Interval(date(2024, 1, 1), date(2027, 12, 31))),
    freezes=(Interval(date(2025, 3, 1), date(2025, 3, 31)),),
    scope=(
        ScopeInterval(SCHEME, date(2020, 1, 1), None),
        ScopeInterval(LATER_SCHEME, date(2024, 6, 1), date(2026, 6, 30)),
    ),
    keys=(
        issuer_key(KEY),
        replace(
            issuer_key(RETIRED_KEY),
            not_before=jakarta("2024-07-01 00:00:00"),
            not_after=jakarta("2025-06-30 23:59:59"),
        ),
        replace(issuer_key(COMPROMISED_KEY), compromised_at=jakarta("2026-08-01 00:00:00")),
    ),
)
OTHER_ISSUER = replace(ISSUER, licence_number=OTHER_LSP, name="LSP Lain", keys=(issuer_key(OTHER_KEY),))


def active_statuses() -> StatusList:
    """Return a list in which the example's certificate is active."""
    statuses = StatusList()
    statuses.set(EXAMPLE.status_index, StatusValue.VALID)
    return statuses


def register(statuses: StatusList | None = None, issued_at: datetime = PUBLISHED, sub: str = LIST) -> RegisterInMemory:
    """Return the register of the examples with one status list."""
    token = sign_status_list(statuses or active_statuses(), sub, issued_at, STATUS_KEY)
    return RegisterInMemory((ISSUER, OTHER_ISSUER), {LIST: token})
