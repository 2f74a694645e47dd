"""Spellings of base64url and of the compact form that other decoders forgive."""

from collections.abc import Iterator

from signing.defects import Defect
from tests.vectors.case import Case, malformed, not_ours, unreadable
from tests.vectors.crafting import minified, parts, token

PADDING = "RFC 7515 section 2 (no padding); PyJWT accepts it"
CANONICAL = "RFC 4648 section 3.5 (unused bits must be zero)"
ALPHABET = "RFC 4648 sections 3.3 and 5"
COMPACT = "RFC 7515 section 7.1"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def cases() -> Iterator[Case]:
    """Yield the spellings."""
    yield from _base64url()
    yield from _shapes()


def _base64url() -> Iterator[Case]:
    header, payload, signature = parts(token())
    bad_header, bad_payload = Defect.HEADER_NOT_BASE64URL, Defect.PAYLOAD_NOT_BASE64URL
    bad_signature = Defect.SIGNATURE_NOT_BASE64URL
    for name, text, defect, origin in (
        ("padding-after-header", f"{header}=.{payload}.{signature}", bad_header, PADDING),
        ("padding-after-payload", f"{header}.{payload}=.{signature}", bad_payload, PADDING),
        ("padding-after-signature", f"{header}.{payload}.{signature}==", bad_signature, PADDING),
        ("unused-bits-of-signature", f"{header}.{payload}.{_next(signature)}", bad_signature, CANONICAL),
        ("one-letter-too-many", f"{header}.{payload}.{signature}AAA", bad_signature, CANONICAL),
        ("other-alphabet", f"{header}.{payload}.{_standard(signature)}", bad_signature, ALPHABET),
        ("space-inside", f"{header}.{payload[:9]} {payload[9:]}.{signature}", bad_payload, ALPHABET),
        (
            "line-break-inside",
            f"{header}.{payload[:64]}\n{payload[64:]}.{signature}",
            bad_payload,
            "RFC 4648 section 3.1",
        ),
        ("nul-inside", f"{header}.{payload[:9]}\0{payload[9:]}.{signature}", bad_payload, ALPHABET),
        ("full-width-letter", f"{header}.\uff21{payload[1:]}.{signature}", bad_payload, ALPHABET),
        ("percent-encoded", f"{header}.{payload[:-1]}%3D.{signature}", bad_payload, "RFC 3986 section 2.1"),
        (
            "lone-surrogate",
            f"{header}.{payload[:9]}\ud800{payload[9:]}.{signature}",
            bad_payload,
            "Unicode 15 section 3.9 (surrogates are no characters)",
        ),
    ):
        yield malformed(f"base64-{name}", f"base64url: {name.replace('-', ' ')}.", text, defect, origin)


def _shapes() -> Iterator[Case]:
    header, payload, signature = parts(token())
    three = Defect.NOT_THREE_PARTS
    yield malformed("compact-two-parts", "No signature and no dot for it.", f"{header}.{payload}", three, COMPACT)
    yield malformed("compact-four-parts", "A part too many.", f"{token()}.{signature}", three, COMPACT)
    yield malformed("compact-dot-after", "A dot after the signature.", f"{token()}.", three, COMPACT)
    yield malformed("compact-five-parts", "Like an encrypted token.", f"{token()}.a.b", three, "RFC 7516 section 7.1")
    yield malformed(
        "compact-detached",
        "No payload: it is said to be elsewhere.",
        f"{header}..{signature}",
        Defect.NOT_JSON,
        "RFC 7515 appendix F",
    )
    general = minified({"payload": payload, "signatures": [{"protected": header, "signature": signature}]}).decode()
    flattened = minified({"payload": payload, "protected": header, "signature": signature}).decode()
    yield not_ours("compact-json-general", "The JSON serialisation.", general, "RFC 7515 section 7.2.1; CVE-2022-39227")
    yield not_ours("compact-json-flattened", "The flattened one.", flattened, "RFC 7515 section 7.2.2; CVE-2022-39227")
    yield not_ours("compact-bearer", "A token with the word Bearer in front.", f"Bearer {token()}", "RFC 6750")
    yield not_ours("compact-header-alone", "The header without anything behind it.", header, COMPACT)
    yield unreadable(
        "compact-far-too-long",
        "More text than any code holds.",
        f"ey.{'A' * 10_000}",
        Defect.TEXT_TOO_LONG,
        "CVE-2025-61920 (oversized JOSE segments)",
    )


def _next(part: str) -> str:
    return part[:-1] + LETTERS[LETTERS.index(part[-1]) + 1]


def _standard(part: str) -> str:
    """Spell the part with + and /; at least one letter differs."""
    standard = part.replace("-", "+").replace("_", "/")
    return standard if standard != part else f"+{part[1:]}"
