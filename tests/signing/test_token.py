import json

import jwt
import pytest
from joserfc import jws
from joserfc.jwk import ECKey

from signing import base64url
from signing.decoding import decode_compact
from signing.defects import Defect
from signing.keys import BadSignature, PublicJwk, SoftwareKey, verify_signature
from signing.text import RefusedText
from signing.token import protected_header, sign_certificate, signing_input
from signing.transport import from_digits, to_digits
from tests.signing.specimens import KID, TYPICAL, claims, new_key


class FaultySigner:
    """A signer whose hardware flips a bit."""

    def __init__(self, key: SoftwareKey) -> None:
        self._key = key
        self.kid: str = key.kid
        self.public_jwk: PublicJwk = key.public_jwk

    def sign(self, data: bytes) -> bytes:
        signature = bytearray(self._key.sign(data))
        signature[40] ^= 1
        return bytes(signature)


def test_the_header_is_exact() -> None:
    assert protected_header(KID) == b'{"alg":"ES256","kid":"a6lWvxQoS_g","typ":"kompeten+jwt"}'


def test_the_signing_input_is_the_two_parts() -> None:
    header, payload = signing_input(TYPICAL, KID).decode("ascii").split(".")
    assert base64url.decode(header) == protected_header(KID)
    assert base64url.decode(payload) == TYPICAL.payload()


def test_a_signed_certificate_decodes_to_its_claims_and_verifies() -> None:
    key = new_key()
    token = decode_compact(sign_certificate(TYPICAL, key))
    assert (token.kid, token.claims) == (key.kid, TYPICAL)
    assert token.signing_input == signing_input(TYPICAL, key.kid)
    verify_signature(key.public_jwk, token.signature, token.signing_input)


def test_joserfc_verifies_what_was_rebuilt_from_the_digits() -> None:
    key = new_key()
    rebuilt = from_digits(to_digits(sign_certificate(TYPICAL, key)))
    header = {"typ": "kompeten+jwt", "kid": key.kid, "alg": "ES256"}
    answer = jws.deserialize_compact(rebuilt, ECKey.import_key(dict(key.public_jwk)), algorithms=["ES256"])
    assert answer.headers() == header
    assert json.loads(answer.payload) == TYPICAL.members()


def test_pyjwt_verifies_what_was_rebuilt_from_the_digits() -> None:
    key = new_key()
    rebuilt = from_digits(to_digits(sign_certificate(TYPICAL, key)))
    public = jwt.PyJWK(key.public_jwk, "ES256")
    members = jwt.decode(rebuilt, public, ["ES256"], options={"verify_exp": False, "verify_iat": False})
    assert members == TYPICAL.members()


def test_what_fails_the_lint_is_never_signed() -> None:
    with pytest.raises(RefusedText) as refusal:
        sign_certificate(claims(name="Siti\u202eruN"), new_key())
    assert refusal.value.reason is Defect.BIDIRECTIONAL_CONTROL


def test_a_faulty_signer_is_caught_before_paper_is_printed() -> None:
    with pytest.raises(BadSignature):
        sign_certificate(TYPICAL, FaultySigner(new_key()))
