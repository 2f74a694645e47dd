"""Certificates for the tests: none of a real person, and some that no issuer would sign."""

from typing import Any

from hypothesis import strategies as st

from signing import base64url
from signing.keys import SoftwareKey
from signing.text import DAY, JAKARTA, LATIN_LETTERS, MAX_STATUS_INDEX, NAME_MARKS, TITLE_MARKS, YEAR_10000
from signing.token import CertificateClaims, protected_header

ISS = "https://cek.bnsp.go.id"
KID = "a6lWvxQoS_g"

TYPICAL = CertificateClaims(
    iss=ISS,
    jti="TIK.1565.68042.2026",
    iat=1_795_312_345,
    exp=1_889_974_800,
    name="Siti Nurhaliza binti Ahmad",
    number="62090 2513 3 0034912 2026",
    blank="20461183",
    scheme="SKM-002731@2",
    title="Pengembang Web Madya",
    level=3,
    lsp="BNSP-LSP-1565-ID",
    status_index=34_912,
    status_uri=f"{ISS}/status/17",
)
"""Twenty-six characters of name, every claim present."""


def claims(**changes: Any) -> CertificateClaims:
    """Return the typical claims with some of them changed."""
    return CertificateClaims(**{name: getattr(TYPICAL, name) for name in TYPICAL.__slots__} | changes)


LONG = claims(
    name="Raden Ajeng Kartika Puspitasari Wijayanti Kusumaningrum",
    title="Pelaksana Lapangan Pekerjaan Jaringan Irigasi dan Drainase Perkotaan Jenjang 4",
)
"""Fifty-four characters of name, seventy-nine of title."""

SHORT = claims(blank=None, level=None)
"""Without the claims that may be absent."""


def new_key() -> SoftwareKey:
    """Return a key of this test alone."""
    return SoftwareKey.generate()


def compact_of(
    payload: bytes = TYPICAL.payload(),
    header: bytes = protected_header(KID),
    signature: bytes = bytes(64),
) -> str:
    """Join any three parts to a compact JWS, well-formed or not; nobody has signed it."""
    return ".".join(map(base64url.encode, (header, payload, signature)))


def _ascii(pattern: str) -> st.SearchStrategy[str]:
    return st.from_regex(pattern, fullmatch=True, alphabet=st.characters(max_codepoint=127))


def _words(marks: str, max_size: int) -> st.SearchStrategy[str]:
    """Words that the lint lets pass."""
    letters = st.from_regex(f"[{LATIN_LETTERS}]", fullmatch=True)
    word = st.from_regex(f"[{LATIN_LETTERS}{marks.replace(' ', '').replace('0-9', '')}]{{1,12}}", fullmatch=True)
    return st.builds(lambda first, rest: " ".join([first, *rest])[:max_size].strip(" "), letters, st.lists(word))


_YEARS = "(19|20)[0-9]{2}"


@st.composite
def signable_claims(draw: st.DrawFn) -> CertificateClaims:
    """Draw claims that the lint lets pass."""
    iss = draw(st.sampled_from([ISS, "http://localhost:8000", "https://a.example:8443/cek/bnsp-2"]))
    first_day = draw(st.integers(1, YEAR_10000 // DAY - 3_000))
    return CertificateClaims(
        iss=iss,
        jti=draw(_ascii(rf"[A-Z]{{1,4}}\.[0-9]{{3,5}}\.[0-9]{{3,7}}\.{_YEARS}")),
        iat=first_day * DAY - JAKARTA + draw(st.integers(0, DAY - 1)),
        exp=(first_day + draw(st.integers(1, 2_999))) * DAY - JAKARTA,
        name=draw(_words(NAME_MARKS, 100)),
        number=draw(_ascii(f"[0-9]{{5}} [0-9]{{4}} [0-9] [0-9]{{6,8}} {_YEARS}")),
        blank=draw(st.none() | _ascii("[0-9A-Z-]{4,12}")),
        scheme=draw(_ascii("SKM-[0-9]{6}@[1-9][0-9]{0,2}")),
        title=draw(_words(TITLE_MARKS, 150)),
        level=draw(st.none() | st.integers(1, 9)),
        lsp=draw(_ascii("BNSP-LSP-[0-9]{3,5}-ID")),
        status_index=draw(st.integers(0, MAX_STATUS_INDEX)),
        status_uri=f"{iss}/status/{draw(st.integers(0, 999_999))}",
    )
