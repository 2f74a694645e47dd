import json
import tracemalloc
import zlib
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signing import base64url
from signing.keys import BadSignature, SoftwareKey
from signing.status_list import (
    CAPACITY,
    LIST_LENGTH,
    MAX_TOKEN_LENGTH,
    MalformedStatusList,
    StatusList,
    StatusValue,
    compress,
    decode_status_list,
    decompress,
    sign_status_list,
)

KEY = SoftwareKey.generate()
KEYS = {KEY.kid: KEY.public_jwk}
URI = "https://cek.example.id/status/1"
NOW = datetime(2026, 1, 2, 3, 4, 5, 678_901, tzinfo=UTC)

# draft-ietf-oauth-status-list-21 appendix C.2: a list of 2**20 entries of 2 bits.
DRAFT_C2 = (
    "eNrt2zENACEQAEEuoaBABP5VIO01fCjIHTMStt9ovGVIAAAAAABAbiEBAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAEB5"
    "WwIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    "AAAAAAAAAID0ugQAAAAAAAAAAAAAAAAAQG12SgAAAAAAAAAAAAAAAAAAAAAAAAAAAOCSIQEAAAAAAAAAAAAAAAAAAAAAAAD8ExIA"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAwJEuAQAAAAAAAAAAAAAAAAAAAAAAAMB9SwIAAAAAAAAAAAAAAAAAAACoYUoA"
    "AAAAAAAAAAAAAEBqH81gAQw"
)
DRAFT_C2_ENTRIES = {
    0: 1,
    1993: 2,
    25460: 1,
    159495: 3,
    495669: 1,
    554353: 1,
    645645: 2,
    723232: 1,
    854545: 1,
    934534: 2,
    1000345: 3,
}


def signed(statuses: StatusList | None = None, key: SoftwareKey = KEY) -> str:
    return sign_status_list(statuses or StatusList(), URI, NOW, key)


def token_of(header: object, payload: object) -> str:
    parts = [base64url.encode(json.dumps(part, separators=(",", ":")).encode()) for part in (header, payload)]
    signing_input = ".".join(parts)
    return f"{signing_input}.{base64url.encode(KEY.sign(signing_input.encode()))}"


HEADER = {"alg": "ES256", "kid": KEY.kid, "typ": "statuslist+jwt"}
EMPTY = compress(b"\xff" * LIST_LENGTH)
CLAIMS = {"sub": URI, "iat": 1, "exp": 2, "ttl": 3, "status_list": {"bits": 2, "lst": EMPTY}}


def test_four_entries_are_packed_from_the_least_significant_bits_up() -> None:
    statuses = StatusList()
    for index, value in enumerate([1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3]):  # section 4.1, by hand: C9 44 F9
        statuses.set(index, StatusValue(value))
    assert statuses.packed[:4] == bytes([0b11_00_10_01, 0b01_00_01_00, 0b11_11_10_01, 0b11_11_11_11])
    assert statuses.packed[:3].hex() == "c944f9"


def test_the_drafts_example_of_section_4_2() -> None:
    assert compress(bytes.fromhex("c944f9")) == "eNo76fITAAPfAgc"
    assert decompress("eNo76fITAAPfAgc", 3) == bytes.fromhex("c944f9")


def test_the_drafts_vector_of_a_million_entries() -> None:
    packed = decompress(DRAFT_C2, 2**20 // 4)
    found = {index: packed[index // 4] >> index % 4 * 2 & 3 for index in range(2**20)}
    assert {index: value for index, value in found.items() if value} == DRAFT_C2_ENTRIES


def test_what_was_never_allocated_is_not_activated() -> None:
    statuses = StatusList()
    assert {statuses.get(index) for index in (0, 1, 65_536, CAPACITY - 1)} == {StatusValue.NOT_ACTIVATED}


@pytest.mark.parametrize("index", [-1, CAPACITY])
def test_an_index_outside_of_the_list_is_refused(index: int) -> None:
    with pytest.raises(IndexError):
        StatusList().get(index)
    with pytest.raises(IndexError):
        StatusList().set(index, StatusValue.VALID)


@given(st.dictionaries(st.integers(0, CAPACITY - 1), st.sampled_from(StatusValue), max_size=20))
def test_what_is_written_is_read_and_nothing_else_changes(entries: dict[int, StatusValue]) -> None:
    statuses = StatusList()
    for index, value in entries.items():
        statuses.set(index, value)
    expected = bytearray(b"\xff" * LIST_LENGTH)
    for index, value in entries.items():
        assert statuses.get(index) is value
        expected[index // 4] ^= (3 ^ value) << index % 4 * 2
    assert statuses.packed == bytes(expected)
    assert StatusList(decompress(compress(statuses.packed))) == statuses


def test_the_token_has_the_header_and_claims_of_the_draft() -> None:
    header, payload, signature = signed().split(".")
    assert base64url.decode(header) == f'{{"alg":"ES256","kid":"{KEY.kid}","typ":"statuslist+jwt"}}'.encode()
    claims = json.loads(base64url.decode(payload))
    assert claims == {
        "sub": URI,
        "iat": 1767323045,
        "exp": 1767323045 + 30 * 86_400,
        "ttl": 86_400,
        "status_list": {"bits": 2, "lst": EMPTY},
    }
    assert len(base64url.decode(signature)) == 64


def test_a_signed_list_is_read_back() -> None:
    statuses = StatusList()
    statuses.set(7, StatusValue.SUSPENDED)
    found = decode_status_list(signed(statuses), KEYS)
    assert found.uri == URI
    assert found.issued_at == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert found.expires_at == datetime(2026, 2, 1, 3, 4, 5, tzinfo=UTC)
    assert found.ttl == timedelta(days=1)
    assert found.kid == KEY.kid
    assert found.statuses == statuses


def test_an_untouched_list_is_small_and_the_fullest_one_fits() -> None:
    assert len(signed()) == 421
    noise = bytearray(LIST_LENGTH)
    state = 1
    for at in range(LIST_LENGTH):
        state = state * 6_364_136_223_846_793_005 + 1_442_695_040_888_963_407 & 2**64 - 1
        noise[at] = state >> 56
    assert 58_000 < len(signed(StatusList(bytes(noise)))) < MAX_TOKEN_LENGTH


def test_the_list_of_another_key_is_refused() -> None:
    with pytest.raises(BadSignature):
        decode_status_list(signed(key=SoftwareKey.generate()), KEYS)


def test_a_signature_by_another_key_under_this_keys_name_is_refused() -> None:
    header, payload, _ = signed().split(".")
    forged = SoftwareKey.generate().sign(f"{header}.{payload}".encode())
    with pytest.raises(BadSignature):
        decode_status_list(f"{header}.{payload}.{base64url.encode(forged)}", KEYS)


def test_a_key_off_the_curve_verifies_nothing() -> None:
    with pytest.raises(BadSignature):
        decode_status_list(signed(), {KEY.kid: {**KEY.public_jwk, "x": KEY.public_jwk["y"]}})


OTHER_FORMS = [
    ({**HEADER, "alg": "none"}, CLAIMS),
    ({**HEADER, "typ": "JWT"}, CLAIMS),
    ({**HEADER, "typ": "kompeten+jwt"}, CLAIMS),
    ({**HEADER, "crit": ["x"]}, CLAIMS),
    ({**HEADER, "kid": 1}, CLAIMS),
    (HEADER, {**CLAIMS, "more": 1}),
    (HEADER, {name: value for name, value in CLAIMS.items() if name != "exp"}),
    (HEADER, {**CLAIMS, "sub": 1}),
    (HEADER, {**CLAIMS, "iat": "1"}),
    (HEADER, {**CLAIMS, "iat": 1.5}),
    (HEADER, {**CLAIMS, "exp": True}),
    (HEADER, {**CLAIMS, "exp": 10**17}),
    (HEADER, {**CLAIMS, "ttl": 10**15}),
    (HEADER, {**CLAIMS, "status_list": {"bits": 1, "lst": EMPTY}}),
    (HEADER, {**CLAIMS, "status_list": {"bits": True, "lst": EMPTY}}),
    (HEADER, {**CLAIMS, "status_list": {"bits": 2, "lst": EMPTY, "aggregation_uri": "https://x"}}),
    (HEADER, {**CLAIMS, "status_list": {"bits": 2, "lst": EMPTY + "="}}),
    (HEADER, {**CLAIMS, "status_list": {"bits": 2, "lst": EMPTY[:-4]}}),
    (HEADER, {**CLAIMS, "status_list": {"bits": 2, "lst": compress(b"\xff" * (LIST_LENGTH - 1))}}),
    (HEADER, {**CLAIMS, "status_list": {"bits": 2, "lst": compress(b"\xff" * (LIST_LENGTH + 1))}}),
    (HEADER, {**CLAIMS, "status_list": EMPTY}),
    (HEADER, []),
    ([], CLAIMS),
]
"""Headers and claims that are rightly signed, and are not those of a status list."""


@pytest.mark.parametrize(("header", "claims"), OTHER_FORMS)
def test_every_other_form_is_refused(header: object, claims: object) -> None:
    with pytest.raises(MalformedStatusList):
        decode_status_list(token_of(header, claims), KEYS)


@pytest.mark.parametrize(
    "text",
    [
        "",
        ".",
        "..",
        "a.b",
        "a.b.c.d",
        "\u0661.b.c",
        f"{signed()}=",
        f"{signed()}\n",
        "." * MAX_TOKEN_LENGTH,
        "a" * 70_000,
    ],
)
def test_what_is_no_token_is_refused(text: str) -> None:
    with pytest.raises(MalformedStatusList):
        decode_status_list(text, KEYS)


def test_repeated_members_are_refused() -> None:
    payload = base64url.encode(b'{"sub":"a","sub":"b","iat":1,"exp":2,"ttl":3,"status_list":{"bits":2,"lst":""}}')
    header = signed().split(".")[0]
    signature = base64url.encode(KEY.sign(f"{header}.{payload}".encode()))
    with pytest.raises(MalformedStatusList):
        decode_status_list(f"{header}.{payload}.{signature}", KEYS)


@pytest.mark.parametrize(
    "stream",
    [
        b"",
        zlib.compress(b"\xff" * LIST_LENGTH)[:-1],  # ends early, within the checksum
        zlib.compress(b"\xff" * LIST_LENGTH)[:-1] + b"\x00",  # a wrong checksum
        zlib.compress(b"\xff" * LIST_LENGTH) + b"\x00",  # goes on after its end
        zlib.compress(b"\xff" * LIST_LENGTH)[2:-4],  # raw DEFLATE
        zlib.compress(b"\xff" * LIST_LENGTH, wbits=31),  # gzip
    ],
)
def test_only_one_complete_zlib_stream_is_read(stream: bytes) -> None:
    with pytest.raises(MalformedStatusList):
        decompress(base64url.encode(stream))


def test_a_bomb_is_not_inflated() -> None:
    bomb = compress(bytes(40_000_000))
    tracemalloc.start()
    with pytest.raises(MalformedStatusList):
        decompress(bomb)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1_000_000


def test_a_list_of_another_length_is_refused() -> None:
    with pytest.raises(MalformedStatusList):
        StatusList(b"\xff" * (LIST_LENGTH - 1))


def test_a_copy_is_another_list() -> None:
    statuses = StatusList()
    copied = statuses.copy()
    copied.set(0, StatusValue.VALID)
    assert statuses.get(0) is StatusValue.NOT_ACTIVATED
    assert statuses != copied
    assert statuses != statuses.packed
