"""Certificates whose issuer the register does not know."""

from collections.abc import Iterator
from dataclasses import replace

from signing.token import CertificateClaims
from signing.verdicts import Check, Note, Verdict
from tests.vectors.case import Case
from tests.vectors.crafting import token
from tests.vectors.pinned import (
    EXAMPLE,
    ISS,
    KEY,
    NOBODYS_KEY,
    OTHER_KEY,
    OTHER_LSP,
    TEST_ISS,
    TEST_REGISTER_KEY,
    TestKey,
)


def cases() -> Iterator[Case]:
    """Yield the strangers: no such LSP, no such key, another's key, another register."""
    unknown = replace(EXAMPLE, lsp="BNSP-LSP-9999-ID")
    elsewhere = replace(EXAMPLE, iss="https://cek.example.com", status_uri="https://cek.example.com/status/0")
    under_path = replace(EXAMPLE, iss=f"{ISS}/x", status_uri=f"{ISS}/x/status/0")
    test = replace(EXAMPLE, iss=TEST_ISS, status_uri=f"{TEST_ISS}/status/0")
    yield _stranger("unknown-lsp", "A licence number that the register never gave.", unknown, KEY)
    yield _stranger("unknown-key", "A key that the register never listed.", EXAMPLE, NOBODYS_KEY)
    yield _stranger("key-of-another-lsp", "An LSP signs in the name of another.", EXAMPLE, OTHER_KEY)
    yield _stranger("lsp-of-another-key", "The other way round.", replace(EXAMPLE, lsp=OTHER_LSP), KEY)
    yield _stranger("another-register", "A known key, in the name of another register.", elsewhere, KEY)
    yield _stranger("register-below-ours", "A known key, in the name of a register below ours.", under_path, KEY)
    yield _stranger(
        "test-certificate", "A certificate of the test register, checked with real data.", test, TEST_REGISTER_KEY
    )
    yield _stranger("test-name-real-key", "A real key, in the name of the test register.", test, KEY)
    yield Case(
        "issuer-real-certificate-in-test-register",
        "A real certificate, checked with the data of the test register.",
        token(),
        Verdict.UNKNOWN_ISSUER,
        (Check.ISSUER,),
        notes=(Note.TEST_REGISTER,),
        trust="test-register",
        origin="certificate-format.md section 3: test and production are different registers",
    )


def _stranger(name: str, description: str, claims: CertificateClaims, key: TestKey) -> Case:
    origin = "certificate-format.md section 3: only a kid found in that LSP counts"
    text = token(claims, key)
    return Case(f"issuer-{name}", description, text, Verdict.UNKNOWN_ISSUER, (Check.ISSUER,), origin=origin)
