"""The table of sizes: what a certificate takes on paper. `pytest -s` prints it."""

from bisect import bisect_left

import pytest
from qrcode import util
from rich.console import Console
from rich.table import Table

from signing.claims import CertificateClaims
from signing.keys import SoftwareKey
from signing.qr import ErrorCorrection, check_fits, segments_of, version_of
from signing.token import sign_certificate
from signing.transport import longest_digits, qr_text, to_digits
from tests.signing.specimens import ISS, LONG, SHORT, TYPICAL, claims, new_key

CERTIFICATES = {
    "typical: 26-character name, every claim": TYPICAL,
    "without blank and level": SHORT,
    "vocational school": claims(
        jti="P.901.00042.2027",
        name="Muhammad Rizki Pratama",
        title="KKNI Level II pada Kompetensi Keahlian Teknik Komputer dan Jaringan",
    ),
    "construction, 8-digit serial": claims(
        jti="F.1279.00123.2028",
        number="42101 3123 4 00000123 2028",
        name="I Made Wirawan, S.T.",
        title="Ahli Muda Teknik Bangunan Gedung Jenjang 7",
        level=7,
    ),
    "long: 54-character name, 79-character title": LONG,
}
PAYLOAD_AND_VERSION_AT_M = dict(
    zip(CERTIFICATES, [(356, 10), (327, 10), (396, 10), (371, 11), (443, 12)], strict=True),
)
LARGEST = {"typical: 26-character name, every claim": 10, "long: 54-character name, 79-character title": 12}


def bytes_of(digits: str) -> int:
    return (int(digits).bit_length() + 7) // 8


def version(certificate: CertificateClaims, error_correction: ErrorCorrection) -> int:
    # Of the longest digits, so that no run of this test depends on its signature.
    digits = "9" * longest_digits(certificate)
    return version_of(segments_of(qr_text(certificate.iss, ""), digits), error_correction)


def version_as_text(compact: str) -> int:
    """The version that the same token needs when it stands in the address as it is."""
    bits = 4 + 16 + 8 * len(qr_text(ISS, compact))
    return bisect_left(util.BIT_LIMIT_TABLE[ErrorCorrection.M], bits)


def row_of(certificate: CertificateClaims, key: SoftwareKey) -> tuple[int, ...]:
    compact = sign_certificate(certificate, key)
    digits = to_digits(compact)
    versions = (version(certificate, level) for level in (ErrorCorrection.L, ErrorCorrection.M, ErrorCorrection.Q))
    sizes = (len(certificate.payload()), len(compact), bytes_of(digits), longest_digits(certificate))
    return (*sizes, *versions, version_as_text(compact))


def test_the_table_of_sizes() -> None:
    key = new_key()
    rows = {name: row_of(certificate, key) for name, certificate in CERTIFICATES.items()}
    table = Table("certificate", "payload", "JWS", "bytes", "digits", "L", "M", "Q", "M, JWS as text")
    for name, row in rows.items():
        table.add_row(name, *map(str, row))
    Console(width=120).print(table)
    assert {name: (row[0], row[5]) for name, row in rows.items()} == PAYLOAD_AND_VERSION_AT_M


@pytest.mark.parametrize("name", LARGEST)
def test_the_sizes_promised(name: str) -> None:
    assert version(CERTIFICATES[name], ErrorCorrection.M) <= LARGEST[name]
    check_fits(CERTIFICATES[name])
