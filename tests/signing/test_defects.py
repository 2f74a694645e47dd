"""Every defect, by one text that has it: refused under its own name and with its verdict."""

import json
import zlib
from typing import Any

import pytest

from signing import base64url
from signing.decoding import decode_compact
from signing.defects import Defect, RefusedCertificate
from signing.transport import dictionary, read_scanned_text
from signing.verdicts import Verdict
from tests.signing.specimens import ISS, KID, TYPICAL, claims, compact_of

HEADER = {"alg": "ES256", "kid": KID, "typ": "kompeten+jwt"}


def minified(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "surrogatepass")


def with_header(**changes: Any) -> str:
    return compact_of(header=minified({name: value for name, value in (HEADER | changes).items() if value is not None}))


def with_claim(**changes: Any) -> str:
    return compact_of(minified(TYPICAL.members() | changes))


def without_claim(name: str) -> str:
    return compact_of(minified({claim: value for claim, value in TYPICAL.members().items() if claim != name}))


def with_words(**changes: Any) -> str:
    return compact_of(claims(**changes).payload())


def deflated(payload: bytes) -> bytes:
    compressor = zlib.compressobj(9, zlib.DEFLATED, -15, 9, zlib.Z_DEFAULT_STRATEGY, dictionary())
    return compressor.compress(payload) + compressor.flush()


def scanned(stream: bytes, first: int = 1, fixed: bytes = bytes(72)) -> str:
    return f"{ISS}/#{int.from_bytes(bytes([first]) + fixed + stream, 'big')}"


PAYLOAD = TYPICAL.payload()
STREAM = deflated(PAYLOAD)
GOOD_HEADER, GOOD_PAYLOAD, GOOD_SIGNATURE = compact_of().split(".")

REFUSED = {
    Defect.NOT_A_CERTIFICATE: "https://www.example.com/",
    Defect.TEXT_TOO_LONG: "1" * 8_193,
    Defect.NOT_DIGITS: f"{ISS}/#12a34",
    Defect.LEADING_ZERO: f"{ISS}/#0123",
    Defect.TOO_MANY_DIGITS: f"{ISS}/#{'1' * 2_001}",
    Defect.UNKNOWN_VERSION: scanned(STREAM, first=2),
    Defect.TRANSPORT_TOO_SHORT: scanned(b""),
    Defect.BAD_DEFLATE: scanned(b"\xff" + STREAM),
    Defect.DEFLATE_ENDS_EARLY: scanned(STREAM[:-8]),
    Defect.BYTES_AFTER_DEFLATE: scanned(STREAM + b"\x00"),
    Defect.INFLATES_TOO_FAR: scanned(deflated(b" " * 4_097)),
    Defect.TOKEN_TOO_LONG: f"{GOOD_HEADER}.{'A' * 6_000}.{GOOD_SIGNATURE}",
    Defect.NOT_THREE_PARTS: f"{GOOD_HEADER}.{GOOD_PAYLOAD}",
    Defect.HEADER_NOT_BASE64URL: f"{GOOD_HEADER}=.{GOOD_PAYLOAD}.{GOOD_SIGNATURE}",
    Defect.PAYLOAD_NOT_BASE64URL: f"{GOOD_HEADER}.{GOOD_PAYLOAD}+.{GOOD_SIGNATURE}",
    Defect.SIGNATURE_NOT_BASE64URL: f"{GOOD_HEADER}.{GOOD_PAYLOAD}.{GOOD_SIGNATURE[:-1]}B",
    Defect.PAYLOAD_TOO_LONG: compact_of(b" " * 4_097),
    Defect.SIGNATURE_LENGTH: compact_of(signature=bytes(65)),
    Defect.BYTE_ORDER_MARK: compact_of(header=b"\xef\xbb\xbf" + minified(HEADER)),
    Defect.NOT_UTF8: compact_of(PAYLOAD.replace(b"Siti", b"Sit\xff")),
    Defect.NOT_JSON: compact_of(PAYLOAD + b"}"),
    Defect.NOT_AN_OBJECT: compact_of(b"[1]"),
    Defect.NESTED_TOO_DEEP: compact_of(b'{"a":' * 200),
    Defect.DUPLICATE_MEMBER: compact_of(PAYLOAD.replace(b'"lsp"', b'"level":4,"lsp"')),
    Defect.NOT_AN_INTEGER: compact_of(PAYLOAD.replace(b'"iat":1795312345', b'"iat":1795312345.0')),
    Defect.INTEGER_TOO_LONG: compact_of(PAYLOAD.replace(b'"iat":1795312345', b'"iat":17953123451795312')),
    Defect.UNSUPPORTED_TYPE: with_header(typ="JWT"),
    Defect.UNSUPPORTED_ALGORITHM: with_header(alg="none"),
    Defect.UNKNOWN_HEADER_MEMBER: with_header(jku="https://evil.example/keys"),
    Defect.MISSING_HEADER_MEMBER: with_header(kid=None),
    Defect.BAD_KID: with_header(kid="a6lWvxQoS_h"),
    Defect.HEADER_NOT_CANONICAL: compact_of(header=minified(HEADER).replace(b",", b", ")),
    Defect.UNKNOWN_CLAIM: with_claim(nik="x"),
    Defect.MISSING_CLAIM: without_claim("number"),
    Defect.WRONG_CLAIM_TYPE: with_claim(exp="1889974800"),
    Defect.BAD_STATUS: with_claim(status={"status_list": {"idx": 1}}),
    Defect.PAYLOAD_NOT_CANONICAL: compact_of(PAYLOAD.replace(b"Siti", b"\\u0053iti")),
    Defect.BAD_ISS: with_words(iss="https://cek.bnsp.go.id/"),
    Defect.BAD_JTI: with_words(jti="TIK 1565 68042 2026"),
    Defect.BAD_IAT: with_words(iat=-1),
    Defect.BAD_EXP: with_words(exp=253_402_300_800),
    Defect.BAD_NUMBER: with_words(number="62090"),
    Defect.BAD_BLANK: with_words(blank="1"),
    Defect.BAD_SCHEME: with_words(scheme="SKM-002731"),
    Defect.BAD_LEVEL: with_words(level=10),
    Defect.BAD_LSP: with_words(lsp="1565"),
    Defect.BAD_STATUS_INDEX: with_words(status_index=131_072),
    Defect.BAD_STATUS_URI: with_words(status_uri="https://evil.example/status/17"),
    Defect.EXPIRES_BEFORE_ISSUE: with_words(exp=1_700_000_000),
    Defect.EXPIRES_WITHIN_A_DAY: with_words(exp=1_889_974_801),
    Defect.EMPTY_TEXT: with_words(name=""),
    Defect.WORDS_TOO_LONG: with_words(name="A" * 101),
    Defect.NOT_NFC: with_words(name="Zoe\u0308"),
    Defect.CONTROL_CHARACTER: with_words(name="Siti\x7f"),
    Defect.FORMAT_CHARACTER: with_words(name="Siti\u200bNur"),
    Defect.BIDIRECTIONAL_CONTROL: with_words(name="Siti\u202eruN"),
    Defect.MIXED_SCRIPTS: with_words(name="S\u0456ti"),
    Defect.NOT_LATIN: with_words(name="\u0421\u0456\u0442\u0456"),
    Defect.FORBIDDEN_CHARACTER: with_words(name="Siti 2"),
    Defect.UNTIDY_SPACES: with_words(name="Siti  Nur"),
    Defect.NO_LETTERS: with_words(name="-"),
    Defect.HOLDS_A_LONG_NUMBER: with_words(title="Ahli 3171234567890123"),
}

OTHER_VERDICTS = {
    Defect.NOT_A_CERTIFICATE: Verdict.NOT_OURS,
    Defect.UNKNOWN_VERSION: Verdict.UNSUPPORTED,
    Defect.UNSUPPORTED_TYPE: Verdict.UNSUPPORTED,
    Defect.UNSUPPORTED_ALGORITHM: Verdict.UNSUPPORTED,
}


@pytest.mark.parametrize("defect", Defect)
def test_each_defect_is_refused_under_its_own_name(defect: Defect) -> None:
    with pytest.raises(RefusedCertificate) as refusal:
        decode_compact(read_scanned_text(REFUSED[defect]).compact)
    assert refusal.value.reason is defect
    assert refusal.value.verdict is OTHER_VERDICTS.get(defect, Verdict.MALFORMED)


def test_a_refusal_repeats_nothing_of_the_text() -> None:
    with pytest.raises(RefusedCertificate) as refusal:
        decode_compact(with_claim(secret="x"))
    assert str(refusal.value) == "UNKNOWN_CLAIM"
    with pytest.raises(RefusedCertificate) as refusal:
        decode_compact(with_words(name="Siti 3171234567890123"))
    assert str(refusal.value) == "FORBIDDEN_CHARACTER (name)"


def test_the_parts_of_the_specimens_are_sound() -> None:
    assert base64url.decode(GOOD_PAYLOAD) == PAYLOAD
    assert read_scanned_text(scanned(STREAM)).host == ISS
    assert decode_compact(compact_of()).claims == TYPICAL
