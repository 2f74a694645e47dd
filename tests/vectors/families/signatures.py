"""Signatures that do not fit; the last one that does fit, malleated, is among the genuine."""

from collections.abc import Iterator
from dataclasses import replace

from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from signing.defects import Defect
from tests.vectors.case import Case, forged, malformed
from tests.vectors.crafting import halves, input_of, parts, token, with_signature
from tests.vectors.pinned import EXAMPLE, NOBODYS_KEY, ORDER, OTHER_KEY, seconds

ZERO = "CVE-2022-21449 (psychic signatures)"
RANGE = "SEC 1 section 4.1.4 step 1: r and s in [1, n-1]"
RFC = "RFC 7518 section 3.4"


def cases() -> Iterator[Case]:
    """Yield the forgeries, and the signatures of the wrong form."""
    yield from _numbers()
    yield from _forms()
    yield from _forgeries()


def _numbers() -> Iterator[Case]:
    for name, change, origin in (
        ("zero", lambda _: bytes(64), ZERO),
        ("r-zero", halves(r=lambda _: 0), ZERO),
        ("s-zero", halves(s=lambda _: 0), ZERO),
        ("order", halves(lambda _: ORDER, lambda _: ORDER), ZERO),
        ("r-order", halves(r=lambda _: ORDER), RANGE),
        ("s-order", halves(s=lambda _: ORDER), RANGE),
        ("one", halves(lambda _: 1, lambda _: 1), RANGE),
        ("all-bits", lambda _: b"\xff" * 64, RANGE),
        ("swapped", lambda signature: signature[32:] + signature[:32], RFC),
        ("r-negated", halves(r=lambda r: ORDER - r), "only s may be negated"),
        ("bit-flipped", lambda signature: bytes([signature[0] ^ 1]) + signature[1:], RFC),
        ("last-bit-flipped", lambda signature: signature[:-1] + bytes([signature[-1] ^ 1]), RFC),
        ("little-endian", lambda signature: signature[31::-1] + signature[:31:-1], RFC),
    ):
        description = f"r and s: {name.replace('-', ' ')}."
        yield forged(f"signature-{name}", description, with_signature(change), origin)


def _forms() -> Iterator[Case]:
    for name, change in (
        ("der", _der),
        ("truncated", lambda signature: signature[:63]),
        ("extended", lambda signature: signature + b"\0"),
        ("half", lambda signature: signature[:32]),
        ("empty", lambda _: b""),
        ("repeated", lambda signature: signature + signature),
    ):
        description = f"Not 64 bytes: {name}."
        yield malformed(f"signature-{name}", description, with_signature(change), Defect.SIGNATURE_LENGTH, RFC)


def _der(signature: bytes) -> bytes:
    return encode_dss_signature(int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big"))


def _forgeries() -> Iterator[Case]:
    signature = parts(token())[2]
    origin = "the forgeries that the register is for"
    for name, claims in (
        ("another-name", replace(EXAMPLE, name="Budi Santoso")),
        ("longer-validity", replace(EXAMPLE, exp=seconds("2032-05-20 00:00:00"))),
        ("another-scheme", replace(EXAMPLE, scheme="SKM-000456@1")),
        ("higher-level", replace(EXAMPLE, level=9)),
        ("another-index", replace(EXAMPLE, status_index=41)),
        ("without-level", replace(EXAMPLE, level=None)),
    ):
        text = f"{input_of(claims)}.{signature}"
        yield forged(f"forged-{name}", f"A genuine certificate altered: {name.replace('-', ' ')}.", text, origin)
    other = parts(token(replace(EXAMPLE, jti="TIK.9001.00041.2026")))[2]
    yield forged(
        "forged-signature-of-another", "The signature of another certificate.", f"{input_of(EXAMPLE)}.{other}", origin
    )
    for name, key in (("nobodys-key", NOBODYS_KEY), ("another-lsps-key", OTHER_KEY)):
        text = f"{input_of(EXAMPLE)}.{parts(token(EXAMPLE, key))[2]}"
        # The signing input differs by its kid, so sign the issuer's own input with the wrong key.
        yield forged(f"forged-with-{name}", "The issuer's kid over somebody else's signature.", text, origin)
