import hashlib
import tracemalloc
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signing.claims import CertificateClaims
from signing.decoding import decode_compact
from signing.defects import Defect, MalformedToken, NotOurs, RefusedCertificate
from signing.keys import BadSignature, verify_signature
from signing.token import sign_certificate
from signing.transport import (
    ScannedCertificate,
    dictionary,
    from_digits,
    longest_digits,
    qr_text,
    read_scanned_text,
    to_digits,
)
from tests.signing.specimens import ISS, LONG, TYPICAL, claims, compact_of, new_key, signable_claims

KEY = new_key()
COMPACT = sign_certificate(TYPICAL, KEY)
DIGITS = to_digits(COMPACT)


def digits_of(data: bytes) -> str:
    return str(int.from_bytes(data, "big"))


def bytes_of(digits: str) -> bytes:
    number = int(digits)
    return number.to_bytes((number.bit_length() + 7) // 8, "big")


def test_the_dictionary_never_changes() -> None:
    assert len(dictionary()) == 512
    assert (
        hashlib.sha256(dictionary()).hexdigest() == "bb30e672a9ad069d7f0548ce574f7f5e8db479d8399ca19d984f98364dce8323"
    )


def test_the_layout_of_the_bytes() -> None:
    token = decode_compact(COMPACT)
    data = bytes_of(DIGITS)
    inflated = zlib.decompressobj(-15, dictionary()).decompress(data[73:])
    assert (data[0], data[9:73], inflated) == (1, token.signature, TYPICAL.payload())


@given(signable_claims(), st.binary(min_size=64, max_size=64))
def test_the_token_comes_back_byte_for_byte(drawn: CertificateClaims, signature: bytes) -> None:
    compact = compact_of(drawn.payload(), signature=signature)
    digits = to_digits(compact)
    assert from_digits(digits) == compact
    assert len(digits) <= longest_digits(drawn) <= 2_000


def test_the_longest_digits_are_those_of_the_largest_key_id() -> None:
    largest = compact_of(header=b'{"alg":"ES256","kid":"__________8","typ":"kompeten+jwt"}', signature=b"\xff" * 64)
    assert len(to_digits(largest)) == longest_digits(TYPICAL)


@given(st.integers(0, 8 * len(bytes_of(DIGITS)) - 1))
def test_any_flipped_bit_is_refused_or_breaks_the_signature(bit: int) -> None:
    data = bytearray(bytes_of(DIGITS))
    data[bit // 8] ^= 1 << bit % 8
    try:
        token = decode_compact(from_digits(digits_of(bytes(data))))
    except RefusedCertificate:
        return
    # DEFLATE can spell one payload in more than one way, and ignores the last bits: then it is the token it was.
    if token == decode_compact(COMPACT):
        assert bit // 8 >= 73
        return
    with pytest.raises(BadSignature):
        verify_signature(KEY.public_jwk, token.signature, token.signing_input)


@given(st.integers(0, len(DIGITS) - 1), st.sampled_from("0123456789"))
def test_any_changed_digit_is_refused_or_breaks_the_signature(place: int, digit: str) -> None:
    changed = DIGITS[:place] + digit + DIGITS[place + 1 :]
    try:
        token = decode_compact(from_digits(changed))
        verify_signature(KEY.public_jwk, token.signature, token.signing_input)
    except (RefusedCertificate, BadSignature):
        assert changed != DIGITS
        return
    assert token == decode_compact(COMPACT)


@given(st.text("0123456789", max_size=600))
def test_any_digits_are_refused_by_name_or_rebuild_something(digits: str) -> None:
    try:
        compact = from_digits(digits)
    except RefusedCertificate:
        return
    with pytest.raises(RefusedCertificate):
        decode_compact(compact)


def test_a_bomb_is_stopped_at_the_bound() -> None:
    compressor = zlib.compressobj(9, zlib.DEFLATED, -15)
    stream = compressor.compress(bytes(500_000)) + compressor.flush()
    digits = digits_of(b"\x01" + bytes(72) + stream)
    assert len(digits) <= 2_000
    tracemalloc.start()
    with pytest.raises(MalformedToken) as refusal:
        from_digits(digits)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert refusal.value.reason is Defect.INFLATES_TOO_FAR
    assert peak < 100_000


def test_only_a_certificate_token_becomes_digits() -> None:
    with pytest.raises(MalformedToken):
        to_digits(compact_of(b"{}"))


def test_the_text_of_a_code() -> None:
    assert qr_text(ISS, "123") == "https://cek.bnsp.go.id/#123"


@pytest.mark.parametrize(
    ("text", "host"),
    [
        (f"{ISS}/#{DIGITS}", ISS),
        (f"\n{ISS}/#{DIGITS}\r\n", ISS),
        (f"https://cek-bnsp.example/#{DIGITS}", "https://cek-bnsp.example"),
        (f"http://localhost:8000/cek/#{DIGITS}", "http://localhost:8000/cek"),
        (f"/#{DIGITS}", ""),
        (DIGITS, None),
        (f" {DIGITS}\n", None),
        (COMPACT, None),
        (f"{COMPACT}\n", None),
    ],
)
def test_a_certificate_is_found_whatever_stands_in_front(text: str, host: str | None) -> None:
    assert read_scanned_text(text) == ScannedCertificate(COMPACT, host)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "https://cek.bnsp.go.id/",
        "https://cek.bnsp.go.id/#",
        "https://example.com/#section",
        "https://example.com/?q=123",
        "WIFI:T:WPA;S:net;P:secret;;",
        "www.example.com",
        "eyewitness",
        "-12",
        "\u4e00",
        "a#b/#1 2",
        "8991002101630",
        "0",
        "9" * 175,
    ],
)
def test_other_texts_are_not_ours(text: str) -> None:
    with pytest.raises(NotOurs) as refusal:
        read_scanned_text(text)
    assert refusal.value.reason is Defect.NOT_A_CERTIFICATE


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"{ISS}/#{DIGITS} ", None),
        (f"{ISS}/#{DIGITS[:200]}.{DIGITS[200:]}", Defect.NOT_DIGITS),
        (f"{ISS}/#\u0661\u0662", Defect.NOT_DIGITS),
        (f"{ISS}/#\uff11", Defect.NOT_DIGITS),
        ("1\u0662", Defect.NOT_DIGITS),
        ("1 2", Defect.NOT_DIGITS),
        (f"{ISS}/#1e9", Defect.NOT_DIGITS),
        (f"{ISS}/#0", Defect.LEADING_ZERO),
        (f"{ISS}/#1", Defect.TRANSPORT_TOO_SHORT),
    ],
)
def test_damaged_digits_are_malformed(text: str, reason: Defect | None) -> None:
    if reason is None:
        assert read_scanned_text(text).compact == COMPACT
        return
    with pytest.raises(MalformedToken) as refusal:
        read_scanned_text(text)
    assert refusal.value.reason is reason


def test_titles_of_the_dictionary_cost_little() -> None:
    plain = longest_digits(claims(title="Xqzw Vjkpf Bdghr Mnlcsty Owuia Qpfrgjklv Tzxn Hbwmcd Kfjq"))
    known = longest_digits(claims(title="KKNI Level II pada Kompetensi Keahlian Teknik Komputer dan"))
    assert plain - known > 60
    assert longest_digits(LONG) > longest_digits(TYPICAL)
