"""TEST KEYS, and the registers that the vectors are checked against.

Every private key here is the SHA-256 of a published sentence. Whoever trusts one of them trusts everybody.
Signatures are deterministic (RFC 6979), so that a rebuild gives the same bytes.
"""

import hashlib
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from signing.issuers import Interval, Issuer, IssuerKey, ScopeInterval
from signing.keys import PublicJwk, jwk_of, kid_of, raw_signature
from signing.schemes import PublishedScheme, PublishedUnit
from signing.status_list import StatusList, StatusValue
from signing.token import CertificateClaims, signing_input

JAKARTA = timezone(timedelta(hours=7))
# The order of P-256, SEC 2 section 2.4.2.
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551


class TestKey:
    """A key that everybody knows, and that signs the same data alike each time."""

    __test__ = False  # nothing for pytest to collect

    def __init__(self, name: str) -> None:
        seed = hashlib.sha256(f"TEST KEY of Kompeten, worthless: {name}".encode()).digest()
        self._private_key = ec.derive_private_key(int.from_bytes(seed, "big") % ORDER, ec.SECP256R1())
        self.public_jwk: PublicJwk = jwk_of(self._private_key.public_key())
        self.kid = kid_of(self.public_jwk)

    def sign(self, data: bytes) -> bytes:
        return raw_signature(self._private_key.sign(data, ec.ECDSA(hashes.SHA256(), deterministic_signing=True)))


def jakarta(text: str) -> datetime:
    """Read `2026-11-22 12:00:00` as the clocks of Jakarta show it."""
    return datetime.fromisoformat(text).replace(tzinfo=JAKARTA)


def seconds(text: str) -> int:
    """Return the NumericDate of a moment in Jakarta."""
    return int(jakarta(text).timestamp())


ISS = "https://cek.example.go.id"
TEST_ISS = "https://uji.example.go.id"
LSP = "BNSP-LSP-9001-ID"
OTHER_LSP = "BNSP-LSP-9002-ID"
ENDED_LSP = "BNSP-LSP-9003-ID"
SCHEME = "SKM-000123@2"
LATER_SCHEME = "SKM-000456@1"

CREATED = jakarta("2026-11-22 06:00:00")
NOON = jakarta("2026-11-22 12:00:00")

KEY = TestKey("LSP 9001, key in use")
RETIRED_KEY = TestKey("LSP 9001, retired key")
COMPROMISED_KEY = TestKey("LSP 9001, compromised key")
OTHER_KEY = TestKey("LSP 9002")
ENDED_KEY = TestKey("LSP 9003")
TEST_REGISTER_KEY = TestKey("LSP 9001 in the test register")
NOBODYS_KEY = TestKey("nobody")

EXAMPLE = CertificateClaims(
    iss=ISS,
    jti="TIK.9001.00042.2026",
    iat=seconds("2026-05-20 10:00:00"),
    exp=seconds("2029-05-20 00:00:00"),
    name="Siti Nurhaliza binti Ahmad",
    number="62090 2513 3 0000042 2026",
    blank="20461183",
    scheme=SCHEME,
    title="Pengembang Web Madya",
    level=3,
    lsp=LSP,
    status_index=42,
    status_uri=f"{ISS}/status/0",
)
GENUINE = replace(EXAMPLE, jti="TIK.9001.00007.2026", name="Rahmat Hidayat")
"""The one certificate of the compromised key that the register knows to be genuine."""

REVOKED_INDEX, SUSPENDED_INDEX, INTENDED_INDEX, NEVER_ALLOCATED_INDEX = 43, 44, 45, 131_071


def statuses() -> StatusList:
    """Return the vectors' one status list."""
    found = StatusList()
    for index, value in (
        (EXAMPLE.status_index, StatusValue.VALID),
        (REVOKED_INDEX, StatusValue.REVOKED),
        (SUSPENDED_INDEX, StatusValue.SUSPENDED),
    ):
        found.set(index, value)
    return found


def _issuer_key(key: TestKey) -> IssuerKey:
    return IssuerKey(key.kid, key.public_jwk, not_before=jakarta("2020-01-01 00:00:00"), not_after=None)


MAIN_ISSUER = Issuer(
    licence_number=LSP,
    name="LSP Teknologi Contoh",
    type="P3",
    licences=(Interval(date(2020, 1, 1), date(2022, 12, 31)), Interval(date(2024, 1, 1), date(2027, 12, 31))),
    freezes=(Interval(date(2025, 3, 1), date(2025, 3, 31)),),
    scope=(
        ScopeInterval(SCHEME, date(2019, 1, 1), None),
        ScopeInterval(LATER_SCHEME, date(2024, 6, 1), date(2026, 6, 30)),
    ),
    keys=(
        replace(_issuer_key(KEY), not_before=jakarta("2019-06-01 00:00:00")),
        replace(
            _issuer_key(RETIRED_KEY),
            not_before=jakarta("2024-07-01 00:00:00"),
            not_after=jakarta("2025-06-30 23:59:59"),
        ),
        replace(
            _issuer_key(COMPROMISED_KEY),
            compromised_at=jakarta("2026-08-01 00:00:00"),
            genuine=frozenset({hashlib.sha256(signing_input(GENUINE, COMPROMISED_KEY.kid)).hexdigest()}),
        ),
    ),
)
OTHER_ISSUER = replace(
    MAIN_ISSUER,
    licence_number=OTHER_LSP,
    name="LSP Lain Contoh",
    type="P1",
    licences=(Interval(date(2024, 1, 1), date(2027, 12, 31)),),
    freezes=(Interval(date(2026, 11, 1), None),),  # after its certificates: no reason to doubt them
    keys=(_issuer_key(OTHER_KEY),),
)
ENDED_ISSUER = replace(
    MAIN_ISSUER,
    licence_number=ENDED_LSP,
    name="LSP Selesai Contoh",
    type="P2",
    licences=(Interval(date(2022, 7, 1), date(2026, 6, 30)),),
    freezes=(),
    keys=(_issuer_key(ENDED_KEY),),
)
NEW_SCHEME = "SKM-000789@9"
MOVING_ISSUER = replace(
    ENDED_ISSUER,
    licence_number=LSP,
    licences=(Interval(date(2024, 1, 1), date(2026, 11, 25)),),
    scope=(
        ScopeInterval("SKM-000123@1", date(2024, 1, 1), date(2025, 12, 31)),
        ScopeInterval(SCHEME, date(2026, 1, 1), date(2026, 11, 23)),
        ScopeInterval("SKM-000123@3", date(2026, 11, 24), None),
        ScopeInterval("SKM-000456@1", date(2024, 1, 1), None),
        ScopeInterval("SKM-000456@2", date(2026, 2, 1), date(2026, 8, 31)),
        ScopeInterval(NEW_SCHEME, date(2024, 1, 1), None),
        ScopeInterval("SKM-000789@10", date(2026, 3, 1), None),
    ),
    keys=(_issuer_key(KEY),),
)
"""An issuer that moves on to newer versions of its schemes, and whose licence ends."""
TEST_ISSUER = replace(MAIN_ISSUER, keys=(_issuer_key(TEST_REGISTER_KEY),))
SCHEMES = (
    PublishedScheme(
        SCHEME, "Pengembang Web Madya", "Intermediate Web Developer", (PublishedUnit("J.620100.001.02", "Contoh"),)
    ),
    PublishedScheme(LATER_SCHEME, "Operator Komputer", "Computer Operator"),
)
