"""Making what no register would make: each text is wrong in one way and rightly signed in every other."""

import json
import zlib
from collections.abc import Callable, Mapping
from typing import Any

from signing import base64url
from signing.token import CertificateClaims, protected_header, sign_certificate, signing_input
from signing.transport import dictionary, to_digits
from tests.vectors.pinned import EXAMPLE, KEY, ORDER, TestKey


def token(claims: CertificateClaims = EXAMPLE, key: TestKey = KEY) -> str:
    """Return a certificate as its issuer makes it."""
    return sign_certificate(claims, key)


def unlinted(claims: CertificateClaims, key: TestKey = KEY) -> str:
    """Return a signed certificate whose text nobody looked at."""
    return signed(protected_header(key.kid), claims.payload(), key)


def signed(header: bytes, payload: bytes, key: TestKey = KEY) -> str:
    """Return a compact JWS over any header and payload, signed with ES256."""
    data = f"{base64url.encode(header)}.{base64url.encode(payload)}"
    return f"{data}.{base64url.encode(key.sign(data.encode()))}"


def with_header(**members: object) -> str:
    """Return the example with other header members; None leaves a member out."""
    header = {"alg": "ES256", "kid": KEY.kid, "typ": "kompeten+jwt", **members}
    return signed(minified({name: value for name, value in header.items() if value is not None}), EXAMPLE.payload())


def with_raw_header(header: str) -> str:
    """Return the example with a header spelled out; `%s` is replaced with the kid."""
    return signed(header.replace("%s", KEY.kid).encode(), EXAMPLE.payload())


def with_payload(payload: bytes) -> str:
    """Return a token with the right header over any payload."""
    return signed(protected_header(KEY.kid), payload)


def with_claims(**members: object) -> str:
    """Return the example with other claims, in place; None leaves a claim out."""
    claims = {**EXAMPLE.members(), **members}
    return with_payload(minified({name: value for name, value in claims.items() if value is not None}))


def respelled(old: str, new: str) -> str:
    """Return the example with one piece of its payload replaced."""
    payload = EXAMPLE.payload().decode()
    if old not in payload:
        raise ValueError(f"{old} is not in the payload")
    return with_payload(payload.replace(old, new).encode())


def minified(members: Mapping[str, Any]) -> bytes:
    """Return members as the format spells them, but in any order and of any type."""
    return json.dumps(members, ensure_ascii=False, separators=(",", ":")).encode()


def parts(text: str) -> tuple[str, str, str]:
    """Return the three parts of a compact JWS."""
    header, payload, signature = text.split(".")
    return header, payload, signature


def with_signature(change: Callable[[bytes], bytes], text: str | None = None) -> str:
    """Return a token (the example) with its signature changed."""
    header, payload, signature = parts(text or token())
    return f"{header}.{payload}.{base64url.encode(change(base64url.decode(signature)))}"


def halves(r: Callable[[int], int] = lambda r: r, s: Callable[[int], int] = lambda s: s) -> Callable[[bytes], bytes]:
    """Return a change of a signature's r and s."""

    def change(signature: bytes) -> bytes:
        first, second = (int.from_bytes(half, "big") for half in (signature[:32], signature[32:]))
        return r(first).to_bytes(32, "big") + s(second).to_bytes(32, "big")

    return change


def malleated() -> str:
    """Return the example with the other valid signature, (r, n - s)."""
    return with_signature(halves(s=lambda s: ORDER - s))


def transport_bytes(stream: bytes | None = None, version: int = 1) -> bytes:
    """Return the bytes behind the example's digits, with another stream or version."""
    signature = base64url.decode(parts(token())[2])
    return bytes([version]) + base64url.decode(KEY.kid) + signature + (deflated() if stream is None else stream)


def deflated(payload: bytes | None = None, preset: bytes | None = None, level: int = 9) -> bytes:
    """Return a raw DEFLATE stream of the example's payload, with dictionary 1 or another."""
    words = dictionary() if preset is None else preset
    arguments = (level, zlib.DEFLATED, -zlib.MAX_WBITS, 9, zlib.Z_DEFAULT_STRATEGY)
    compressor = zlib.compressobj(*arguments, words) if words else zlib.compressobj(*arguments)
    return compressor.compress(EXAMPLE.payload() if payload is None else payload) + compressor.flush()


def digits(data: bytes) -> str:
    """Return the decimal form of bytes."""
    return str(int.from_bytes(data, "big"))


def example_digits() -> str:
    """Return the example's digits."""
    return to_digits(token())


def input_of(claims: CertificateClaims) -> str:
    """Return the first two parts of a certificate of KEY."""
    return signing_input(claims, KEY.kid).decode()
