"""Payloads that must be refused although the issuer's key signed them: one spelling, known claims, bounded values."""

from collections.abc import Iterator
from dataclasses import replace

from signing.defects import Defect
from tests.vectors.case import Case, malformed
from tests.vectors.crafting import respelled, unlinted, with_claims, with_payload
from tests.vectors.pinned import EXAMPLE, ISS, seconds

JSON = "RFC 8259"
UNIQUE = "RFC 7519 section 4 (claim names must be unique)"
FORMAT = "certificate-format.md section 1"
PAYLOAD = EXAMPLE.payload().decode()
IAT, EXP = str(EXAMPLE.iat), str(EXAMPLE.exp)


def cases() -> Iterator[Case]:
    """Yield the payloads."""
    for name, text, defect, origin in (*_json(), *_claims(), *_values()):
        description = f"The payload: {name.replace('-', ' ')}."
        yield malformed(f"payload-{name}", description, text, defect, origin)


def _json() -> Iterator[tuple[str, str, Defect, str]]:
    number = "RFC 8259 section 6; findings: JOSE libraries accept what is not an integer"
    yield "name-repeated", respelled('"name":', '"name":"Orang Lain","name":'), Defect.DUPLICATE_MEMBER, UNIQUE
    yield "jti-repeated-alike", respelled('"iat"', f'"jti":"{EXAMPLE.jti}","iat"'), Defect.DUPLICATE_MEMBER, UNIQUE
    yield "index-repeated", respelled('"idx":42', '"idx":43,"idx":42'), Defect.DUPLICATE_MEMBER, UNIQUE
    yield "name-repeated-escaped", respelled('"name":', '"n\\u0061me":"X","name":'), Defect.DUPLICATE_MEMBER, UNIQUE
    yield (
        "byte-order-mark",
        with_payload(b"\xef\xbb\xbf" + EXAMPLE.payload()),
        Defect.BYTE_ORDER_MARK,
        f"{JSON} section 8.1",
    )
    yield "utf-16", with_payload(PAYLOAD.encode("utf-16-le")), Defect.NOT_JSON, f"{JSON} section 8.1"
    yield "not-utf-8", with_payload(PAYLOAD.replace("Siti", "Sit\xed").encode("latin-1")), Defect.NOT_UTF8, JSON
    yield (
        "overlong-utf-8",
        with_payload(EXAMPLE.payload().replace(b"S", b"\xc1\x93", 1)),
        Defect.NOT_UTF8,
        "RFC 3629 section 3",
    )
    yield (
        "surrogate-in-utf-8",
        with_payload(EXAMPLE.payload().replace(b"Siti", b"\xed\xa0\x80")),
        Defect.NOT_UTF8,
        "RFC 3629 section 3",
    )
    yield "nan", respelled(f'"exp":{EXP}', '"exp":NaN'), Defect.NOT_AN_INTEGER, number
    yield "infinity", respelled(f'"exp":{EXP}', '"exp":Infinity'), Defect.NOT_AN_INTEGER, number
    yield (
        "fraction",
        respelled(f'"iat":{IAT}', f'"iat":{IAT}.5'),
        Defect.NOT_AN_INTEGER,
        "RFC 7519 section 2 (NumericDate)",
    )
    yield "fraction-of-zero", respelled(f'"iat":{IAT}', f'"iat":{IAT}.0'), Defect.NOT_AN_INTEGER, number
    yield "exponent", respelled(f'"exp":{EXP}', '"exp":2e9'), Defect.NOT_AN_INTEGER, number
    yield "exponent-of-zero", respelled('"level":3', '"level":3E0'), Defect.NOT_AN_INTEGER, number
    yield "minus-zero", respelled('"idx":42', '"idx":-0'), Defect.PAYLOAD_NOT_CANONICAL, number
    yield "leading-zero", respelled('"idx":42', '"idx":042'), Defect.NOT_JSON, number
    yield "plus-sign", respelled('"idx":42', '"idx":+42'), Defect.NOT_JSON, number
    yield "hexadecimal", respelled('"idx":42', '"idx":0x2A'), Defect.NOT_JSON, number
    yield "huge-integer", respelled(f'"exp":{EXP}', f'"exp":{"9" * 400}'), Defect.INTEGER_TOO_LONG, "CVE-2020-10735"
    yield (
        "beyond-javascript",
        respelled(f'"exp":{EXP}', '"exp":90071992547409931'),
        Defect.INTEGER_TOO_LONG,
        "RFC 7493 section 2.2",
    )
    yield (
        "deep-nesting",
        with_payload(b"[" * 2_000 + b"]" * 2_000),
        Defect.NESTED_TOO_DEEP,
        "CVE-2024-27454; RFC 8259 section 9",
    )
    yield (
        "deep-objects",
        respelled('"level":3', '"level":' + '{"a":' * 20 + "1" + "}" * 20),
        Defect.NESTED_TOO_DEEP,
        f"{JSON} section 9",
    )
    yield "too-long", unlinted(replace(EXAMPLE, title="a" * 3_800)), Defect.PAYLOAD_TOO_LONG, FORMAT
    yield "token-too-long", unlinted(replace(EXAMPLE, title="a" * 5_000)), Defect.TOKEN_TOO_LONG, FORMAT
    yield "trailing-comma", respelled("}}}", "},}}"), Defect.NOT_JSON, JSON
    yield "comment", respelled('{"iss"', '{/**/"iss"'), Defect.NOT_JSON, JSON
    yield "cut-short", with_payload(EXAMPLE.payload()[:-1]), Defect.NOT_JSON, JSON
    yield "text-after", with_payload(EXAMPLE.payload() + b"x"), Defect.NOT_JSON, JSON
    yield "nul-after", with_payload(EXAMPLE.payload() + b"\0"), Defect.NOT_JSON, JSON
    yield "array", with_payload(b"[" + EXAMPLE.payload() + b"]"), Defect.NOT_AN_OBJECT, "RFC 7519 section 7.2"
    yield "string", with_payload(b'"iss"'), Defect.NOT_AN_OBJECT, "RFC 7519 section 7.2"
    yield "null", with_payload(b"null"), Defect.NOT_AN_OBJECT, "RFC 7519 section 7.2"
    yield "empty", with_payload(b""), Defect.NOT_JSON, "RFC 7519 section 7.2"
    yield "white-space", with_payload(EXAMPLE.payload() + b" "), Defect.PAYLOAD_NOT_CANONICAL, FORMAT
    yield "escaped-letter", respelled("Siti", "\\u0053iti"), Defect.PAYLOAD_NOT_CANONICAL, FORMAT
    yield "escaped-slash", respelled("https://", "https:\\/\\/"), Defect.PAYLOAD_NOT_CANONICAL, FORMAT
    swapped = respelled(f'"iat":{IAT},"exp":{EXP}', f'"exp":{EXP},"iat":{IAT}')
    yield "reordered", swapped, Defect.PAYLOAD_NOT_CANONICAL, FORMAT


def _claims() -> Iterator[tuple[str, str, Defect, str]]:
    never = "certificate-format.md section 1: never in a token"
    yield "national-id", with_claims(nik="3201010101010001"), Defect.UNKNOWN_CLAIM, never
    yield (
        "unknown-claim",
        with_claims(nbf=EXAMPLE.iat),
        Defect.UNKNOWN_CLAIM,
        "RFC 7519 section 4.1.5; the format has no nbf",
    )
    yield "prototype", respelled('"level":3', '"__proto__":{"level":3}'), Defect.UNKNOWN_CLAIM, "CVE-2019-10744"
    for claim in ("iss", "jti", "iat", "exp", "name", "number", "scheme", "title", "lsp", "status"):
        yield f"without-{claim}", with_claims(**{claim: None}), Defect.MISSING_CLAIM, FORMAT
    wrong = Defect.WRONG_CLAIM_TYPE
    yield "exp-as-text", respelled(f'"exp":{EXP}', f'"exp":"{EXP}"'), wrong, "RFC 7519 section 4.1.4; PyJWT accepts it"
    yield "exp-null", respelled(f'"exp":{EXP}', '"exp":null'), wrong, "RFC 7519 section 4.1.4"
    yield "iat-true", respelled(f'"iat":{IAT}', '"iat":true'), wrong, "true is 1 in Python"
    yield "level-true", respelled('"level":3', '"level":true'), wrong, "true is 1 in Python"
    yield "level-as-text", respelled('"level":3', '"level":"3"'), wrong, FORMAT
    yield "blank-null", respelled('"blank":"20461183"', '"blank":null'), wrong, FORMAT
    yield "name-as-array", with_claims(name=["Siti"]), wrong, FORMAT
    yield "iss-as-array", with_claims(iss=[ISS]), wrong, "CVE-2024-53861 (iss compared by substring)"
    yield "status-as-array", with_claims(status=[]), wrong, FORMAT


def _values() -> Iterator[tuple[str, str, Defect, str]]:
    uri = EXAMPLE.status_uri
    draft = "draft-ietf-oauth-status-list-21 section 6.1"
    for name, status, defect in (
        ("status-empty", {}, Defect.BAD_STATUS),
        ("status-two-kinds", {"status_list": {"idx": 42, "uri": uri}, "x": 1}, Defect.BAD_STATUS),
        ("status-member-added", {"status_list": {"idx": 42, "uri": uri, "x": 1}}, Defect.BAD_STATUS),
        ("status-without-uri", {"status_list": {"idx": 42}}, Defect.BAD_STATUS),
        ("status-index-as-text", {"status_list": {"idx": "42", "uri": uri}}, Defect.BAD_STATUS),
        ("status-index-true", {"status_list": {"idx": True, "uri": uri}}, Defect.BAD_STATUS),
        ("status-list-null", {"status_list": None}, Defect.BAD_STATUS),
        ("status-reordered", {"status_list": {"uri": uri, "idx": 42}}, Defect.PAYLOAD_NOT_CANONICAL),
    ):
        yield name, with_claims(status=status), defect, draft
    for name, index in (("negative", -1), ("out-of-range", 131_072), ("far-out-of-range", 2**40)):
        text = unlinted(replace(EXAMPLE, status_index=index))
        yield f"status-index-{name}", text, Defect.BAD_STATUS_INDEX, draft
    for name, foreign in (
        ("another-site", "https://example.com/status/0"),
        ("longer-host", f"{ISS}.example.com/status/0"),
        ("another-path", f"{ISS}/trust/0"),
        ("parent-path", f"{ISS}/status/../0"),
        ("leading-zero", f"{ISS}/status/00"),
        ("query", f"{ISS}/status/0?x=1"),
        ("no-number", f"{ISS}/status/"),
    ):
        text = unlinted(replace(EXAMPLE, status_uri=foreign))
        yield f"status-uri-{name}", text, Defect.BAD_STATUS_URI, draft
    for name, claims, defect in (
        ("iss-with-slash", replace(EXAMPLE, iss=f"{ISS}/"), Defect.BAD_ISS),
        ("iss-not-a-url", replace(EXAMPLE, iss="cek.example.go.id"), Defect.BAD_ISS),
        ("iss-without-encryption", replace(EXAMPLE, iss="http://cek.example.go.id"), Defect.BAD_ISS),
        ("jti-lower-case", replace(EXAMPLE, jti="tik.9001.00042.2026"), Defect.BAD_JTI),
        ("jti-line-break-after", replace(EXAMPLE, jti=EXAMPLE.jti + "\n"), Defect.BAD_JTI),
        ("jti-other-digits", replace(EXAMPLE, jti="TIK.9001.0004\u0662.2026"), Defect.BAD_JTI),
        ("jti-empty", replace(EXAMPLE, jti=""), Defect.BAD_JTI),
        ("number-without-spaces", replace(EXAMPLE, number="620902513300000422026"), Defect.BAD_NUMBER),
        ("blank-empty", replace(EXAMPLE, blank=""), Defect.BAD_BLANK),
        ("scheme-without-version", replace(EXAMPLE, scheme="SKM-000123"), Defect.BAD_SCHEME),
        ("scheme-version-zero", replace(EXAMPLE, scheme="SKM-000123@0"), Defect.BAD_SCHEME),
        ("level-zero", replace(EXAMPLE, level=0), Defect.BAD_LEVEL),
        ("level-ten", replace(EXAMPLE, level=10), Defect.BAD_LEVEL),
        ("lsp-path", replace(EXAMPLE, lsp="../../BNSP-LSP-9001-ID"), Defect.BAD_LSP),
        ("lsp-lower-case", replace(EXAMPLE, lsp="bnsp-lsp-9001-id"), Defect.BAD_LSP),
        ("iat-negative", replace(EXAMPLE, iat=-1), Defect.BAD_IAT),
        ("iat-zero", replace(EXAMPLE, iat=0), Defect.BAD_IAT),
        ("exp-beyond-calendars", replace(EXAMPLE, exp=253_402_300_800), Defect.BAD_EXP),
        ("exp-before-iat", replace(EXAMPLE, exp=seconds("2026-05-20 00:00:00")), Defect.EXPIRES_BEFORE_ISSUE),
        ("exp-within-a-day", replace(EXAMPLE, exp=EXAMPLE.exp - 1), Defect.EXPIRES_WITHIN_A_DAY),
    ):
        yield name, unlinted(claims), defect, FORMAT
