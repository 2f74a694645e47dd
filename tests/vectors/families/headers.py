"""Headers that must be refused: a certificate never says itself how it is to be checked."""

import hashlib
import hmac
from collections.abc import Iterator

from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from signing import base64url
from signing.defects import Defect
from signing.keys import public_key_of
from tests.vectors.case import Case, malformed, not_ours, unsupported
from tests.vectors.crafting import minified, parts, token, with_header, with_raw_header
from tests.vectors.pinned import EXAMPLE, KEY, NOBODYS_KEY

MEMBERS = {
    "jwk": (
        NOBODYS_KEY.public_jwk,
        "RFC 7515 section 4.1.3; CVE-2018-0114, CVE-2026-27962 (the token brings its own key)",
    ),
    "jku": ("https://example.com/keys.json", "RFC 7515 section 4.1.2; RFC 8725 section 3.10"),
    "x5c": (["MIIB"], "RFC 7515 section 4.1.6; RFC 8725 section 3.10 (the token brings its own chain)"),
    "x5u": ("https://example.com/chain.pem", "RFC 7515 section 4.1.5"),
    "x5t": ("AAAA", "RFC 7515 section 4.1.7"),
    "crit": (["exp"], "RFC 7515 section 4.1.11; CVE-2025-59420, GHSA-752w-5fwx-jx9f (unknown crit accepted)"),
    "b64": (False, "RFC 7797 section 3 (the payload is not encoded)"),
    "zip": ("DEF", "RFC 7516 section 4.1.3; CVE-2024-28176, CVE-2024-28180 (decompression)"),
    "cty": ("JWT", "RFC 7519 section 5.2 (nested tokens)"),
    "constructor": ("x", "member names that objects inherit in JavaScript"),
    "__proto__": ("x", "prototype pollution, CVE-2019-10744"),
}
RFC = "RFC 7515 section 4; certificate-format.md section 1"


def cases() -> Iterator[Case]:
    """Yield every header that is not exactly alg, kid, typ."""
    yield from _algorithms()
    yield from _types()
    for name, (value, origin) in MEMBERS.items():
        text = with_header(**{name: value})
        defect = Defect.UNKNOWN_HEADER_MEMBER
        yield malformed(f"header-{name.strip('_')}", f"A header with {name}.", text, defect, origin)
    yield from _kids()
    yield from _spellings()


def _algorithms() -> Iterator[Case]:
    none = parts(with_header(alg="none"))
    defect = Defect.UNSUPPORTED_ALGORITHM
    yield malformed(
        "header-alg-none-without-signature",
        "alg none and nothing after the last dot.",
        f"{none[0]}.{none[1]}.",
        Defect.SIGNATURE_LENGTH,
        "RFC 8725 section 2.1; CVE-2020-28042 (null signature)",
    )
    others = {name.lower(): name for name in ("none", "HS512", "ES384", "ES256K", "RS256", "EdDSA")}
    for label, name in {**others, "none-capital": "None", "es256-lower-case": "es256"}.items():
        text = with_header(alg=name)
        description = f"alg {name}, with a good ES256 signature behind it."
        yield unsupported(
            f"header-alg-{label}",
            description,
            text,
            defect,
            "RFC 8725 sections 2.1 and 3.1; CVE-2015-2951, CVE-2022-23540",
        )
    yield malformed("header-alg-hs256-with-public-key", _CONFUSION, _confused("HS256"), Defect.SIGNATURE_LENGTH, _CVE)
    yield unsupported("header-alg-hs512-with-public-key", _CONFUSION, _confused("HS512"), defect, _CVE)
    yield unsupported("header-alg-missing", "No alg.", with_header(alg=None), defect, RFC)
    yield unsupported("header-alg-array", "alg is an array.", with_header(alg=["ES256"]), defect, RFC)


_CONFUSION = "An HMAC with the issuer's public key in PEM as its secret."
_CVE = "CVE-2015-9235, CVE-2016-10555, CVE-2022-29217 (algorithm confusion)"


def _confused(algorithm: str) -> str:
    secret = public_key_of(KEY.public_jwk).public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    header = minified({"alg": algorithm, "kid": KEY.kid, "typ": "kompeten+jwt"})
    data = f"{base64url.encode(header)}.{base64url.encode(EXAMPLE.payload())}"
    digest = {"HS256": hashlib.sha256, "HS512": hashlib.sha512}[algorithm]
    return f"{data}.{base64url.encode(hmac.new(secret, data.encode(), digest).digest())}"


def _types() -> Iterator[Case]:
    origin = "RFC 8725 section 3.11 (explicit typing)"
    for name, value in (
        ("jwt", "JWT"),
        ("upper-case", "KOMPETEN+JWT"),
        ("status-list", "statuslist+jwt"),
        ("with-prefix", "application/kompeten+jwt"),
        ("missing", None),
    ):
        text = with_header(typ=value)
        yield unsupported(f"header-typ-{name}", f"typ is {value}.", text, Defect.UNSUPPORTED_TYPE, origin)


def _kids() -> Iterator[Case]:
    for name, kid in (
        ("number", 7),
        ("null", "null"),
        ("empty", ""),
        ("too-long", KEY.kid + "AAAA"),
        ("padded", KEY.kid + "="),
        ("path", "../../etc/passwd"),
        ("sql", "x' OR '1'='1"),
        ("not-canonical", KEY.kid[:-1] + _successor(KEY.kid[-1])),
        ("lone-surrogate", "\\ud800"),
    ):
        members = {"alg": "ES256", "kid": kid, "typ": "kompeten+jwt"}
        header = minified(members).decode().replace("\\\\u", "\\u").replace('"null"', "null")
        origin = "RFC 8725 section 3.10 (kid is input like any other)"
        yield malformed(f"header-kid-{name}", f"kid: {name}.", with_raw_header(header), Defect.BAD_KID, origin)
    yield malformed("header-kid-missing", "No kid.", with_header(kid=None), Defect.MISSING_HEADER_MEMBER, RFC)


def _successor(character: str) -> str:
    """Return the character with the next value: other unused bits, the same bytes."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    return alphabet[alphabet.index(character) + 1]


def _spellings() -> Iterator[Case]:
    duplicate = "RFC 7515 section 4 (names must be unique)"
    spelled = '{"alg":"ES256","kid":"%s","typ":"kompeten+jwt"}'
    for name, header, defect, origin in (
        ("alg-repeated", spelled.replace('"alg"', '"alg":"none","alg"', 1), Defect.DUPLICATE_MEMBER, duplicate),
        ("kid-repeated", spelled.replace('"kid"', '"kid":"AAAAAAAAAAA","kid"'), Defect.DUPLICATE_MEMBER, duplicate),
        ("kid-repeated-alike", spelled.replace('"kid"', '"kid":"%s","kid"'), Defect.DUPLICATE_MEMBER, duplicate),
        ("reordered", '{"typ":"kompeten+jwt","kid":"%s","alg":"ES256"}', Defect.HEADER_NOT_CANONICAL, RFC),
        ("white-space", '{ "alg":"ES256","kid":"%s","typ":"kompeten+jwt"}', Defect.HEADER_NOT_CANONICAL, RFC),
        ("line-break-after", spelled + "\n", Defect.HEADER_NOT_CANONICAL, RFC),
        ("escaped", spelled.replace("ES256", "\\u0045S256"), Defect.HEADER_NOT_CANONICAL, "RFC 8259 section 8.3"),
        ("escaped-slash", spelled.replace("kompeten+", "kompeten\\u002b"), Defect.HEADER_NOT_CANONICAL, "RFC 8259"),
        ("byte-order-mark", "\ufeff" + spelled, Defect.BYTE_ORDER_MARK, "RFC 8259 section 8.1"),
        ("cut-short", spelled[:-1], Defect.NOT_JSON, RFC),
        ("two-objects", spelled + spelled, Defect.NOT_JSON, RFC),
        ("single-quotes", spelled.replace('"', "'"), Defect.NOT_JSON, "RFC 8259 section 7"),
    ):
        text = with_raw_header(header)
        yield malformed(f"header-{name}", f"The header: {name.replace('-', ' ')}.", text, defect, origin)
    header, payload, signature = parts(token())
    # What does not begin like a JSON object in base64url is not taken for a token at all.
    yield not_ours("header-empty", "Nothing in front of the first dot.", f".{payload}.{signature}", RFC)
    for name, spelling in (("array", '["ES256"]'), ("empty-object", "{}"), ("not-json", "alg=ES256")):
        yield not_ours(f"header-{name}", f"The header: {name.replace('-', ' ')}.", with_raw_header(spelling), RFC)
