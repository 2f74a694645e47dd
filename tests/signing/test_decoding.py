import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signing.claims import CertificateClaims
from signing.decoding import decode_compact
from signing.defects import Defect, MalformedToken, RefusedCertificate, UnsupportedToken
from signing.token import signing_input
from tests.signing.specimens import KID, SHORT, TYPICAL, compact_of, signable_claims

HEADER = {"alg": "ES256", "kid": KID, "typ": "kompeten+jwt"}
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def minified(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode()


@given(signable_claims(), st.binary(min_size=64, max_size=64))
def test_decoding_gives_back_what_was_written(drawn: CertificateClaims, signature: bytes) -> None:
    token = decode_compact(compact_of(drawn.payload(), signature=signature))
    assert (token.kid, token.claims, token.signature) == (KID, drawn, signature)
    assert token.signing_input == signing_input(drawn, KID)


def test_optional_claims_may_be_absent() -> None:
    assert decode_compact(compact_of(SHORT.payload())).claims == SHORT


@given(st.data())
def test_no_two_texts_decode_to_the_same_token(data: st.DataObject) -> None:
    text = compact_of(signature=bytes(range(64)))
    place = data.draw(st.integers(0, len(text) - 1))
    other = text[:place] + data.draw(st.sampled_from(ALPHABET + ".=")) + text[place + 1 :]
    try:
        token = decode_compact(other)
    except RefusedCertificate:
        return
    assert (token == decode_compact(text)) is (other == text)


@given(st.text() | st.text(ALPHABET + "."))
def test_any_text_is_refused_by_name(text: str) -> None:
    with pytest.raises(RefusedCertificate):
        decode_compact(text)


@pytest.mark.parametrize(
    ("header", "reason", "member"),
    [
        (HEADER | {"crit": ["b64"]}, Defect.UNKNOWN_HEADER_MEMBER, None),
        (HEADER | {"b64": False}, Defect.UNKNOWN_HEADER_MEMBER, None),
        (HEADER | {"zip": "DEF"}, Defect.UNKNOWN_HEADER_MEMBER, None),
        (HEADER | {"jwk": {}}, Defect.UNKNOWN_HEADER_MEMBER, None),
        (HEADER | {"x5c": []}, Defect.UNKNOWN_HEADER_MEMBER, None),
        (HEADER | {"cty": "JWT"}, Defect.UNKNOWN_HEADER_MEMBER, None),
        (HEADER | {"kid": 1}, Defect.BAD_KID, "kid"),
        (HEADER | {"kid": ""}, Defect.BAD_KID, "kid"),
        (HEADER | {"kid": "AAAAAAAAAAAA"}, Defect.BAD_KID, "kid"),
        (HEADER | {"kid": "a6lWvxQoS_\u0661"}, Defect.BAD_KID, "kid"),
        ({"kid": KID, "alg": "ES256", "typ": "kompeten+jwt"}, Defect.HEADER_NOT_CANONICAL, None),
    ],
)
def test_headers_that_are_refused(header: dict[str, Any], reason: Defect, member: str | None) -> None:
    with pytest.raises(MalformedToken) as refusal:
        decode_compact(compact_of(header=minified(header)))
    assert (refusal.value.reason, refusal.value.member) == (reason, member)


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ({"alg": "ES256", "kid": KID}, Defect.UNSUPPORTED_TYPE),
        (HEADER | {"typ": "KOMPETEN+JWT"}, Defect.UNSUPPORTED_TYPE),
        (HEADER | {"typ": ["kompeten+jwt"]}, Defect.UNSUPPORTED_TYPE),
        (HEADER | {"typ": "statuslist+jwt"}, Defect.UNSUPPORTED_TYPE),
        ({"kid": KID, "typ": "kompeten+jwt"}, Defect.UNSUPPORTED_ALGORITHM),
        (HEADER | {"alg": "HS256"}, Defect.UNSUPPORTED_ALGORITHM),
        (HEADER | {"alg": "es256"}, Defect.UNSUPPORTED_ALGORITHM),
    ],
)
def test_other_profiles_are_unsupported(header: dict[str, Any], reason: Defect) -> None:
    with pytest.raises(UnsupportedToken) as refusal:
        decode_compact(compact_of(header=minified(header)))
    assert refusal.value.reason is reason


@pytest.mark.parametrize(
    ("changes", "reason", "member"),
    [
        ({"iat": True}, Defect.WRONG_CLAIM_TYPE, "iat"),
        ({"iat": "1795312345"}, Defect.WRONG_CLAIM_TYPE, "iat"),
        ({"name": None}, Defect.WRONG_CLAIM_TYPE, "name"),
        ({"blank": None}, Defect.WRONG_CLAIM_TYPE, "blank"),
        ({"level": "3"}, Defect.WRONG_CLAIM_TYPE, "level"),
        ({"status": 1}, Defect.WRONG_CLAIM_TYPE, "status"),
        ({"status": {}}, Defect.BAD_STATUS, "status"),
        ({"status": {"status_list": 1}}, Defect.BAD_STATUS, "status"),
        ({"status": {"status_list": {"idx": True, "uri": ""}}}, Defect.BAD_STATUS, "status"),
        ({"status": {"status_list": {"idx": 1, "uri": "", "x": 1}}}, Defect.BAD_STATUS, "status"),
        ({"status": {"status_list": {"idx": 1, "uri": ""}, "x": 1}}, Defect.BAD_STATUS, "status"),
        ({"name": "\ud800"}, Defect.FORBIDDEN_CHARACTER, "name"),
    ],
)
def test_claims_of_the_wrong_shape(changes: dict[str, Any], reason: Defect, member: str) -> None:
    payload = json.dumps(TYPICAL.members() | changes, separators=(",", ":")).encode()
    with pytest.raises(MalformedToken) as refusal:
        decode_compact(compact_of(payload))
    assert (refusal.value.reason, refusal.value.member) == (reason, member)


@pytest.mark.parametrize(
    "payload",
    [
        TYPICAL.payload().replace(b'":', b'": '),
        TYPICAL.payload() + b"\n",
        TYPICAL.payload().replace(b"https://", b"https:\\/\\/"),
        TYPICAL.payload().replace(b'"idx":34912,', b"").replace(b'/17"', b'/17","idx":34912'),
        minified(dict(reversed(TYPICAL.members().items()))),
    ],
)
def test_other_spellings_of_the_same_claims_are_refused(payload: bytes) -> None:
    with pytest.raises(MalformedToken) as refusal:
        decode_compact(compact_of(payload))
    assert refusal.value.reason is Defect.PAYLOAD_NOT_CANONICAL
