import base64
import hashlib
import subprocess

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from hypothesis import given
from hypothesis import strategies as st

from signing.keys import (
    BadSignature,
    SoftwareKey,
    UnusableKey,
    jwk_of,
    kid_of,
    public_key_of,
    thumbprint,
    verify_signature,
)
from tests.requirements import require_program

CHEAP = 2**4  # scrypt cost, so that tests are quick
# P-256 group order, SEC 2 section 2.4.2.
N = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
# RFC 7517 appendix A.1, without its descriptive members.
RFC_7517_KEY = {
    "kty": "EC",
    "crv": "P-256",
    "x": "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
    "y": "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM",
}
# RFC 7515 appendix A.3: the key, the signing input and its signature.
RFC_7515_KEY = {
    "kty": "EC",
    "crv": "P-256",
    "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
    "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
}
RFC_7515_INPUT = (
    b"eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt"
    b"cGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
)
RFC_7515_SIGNATURE = base64.urlsafe_b64decode(
    "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q==",
)


@pytest.fixture(scope="module")
def key() -> SoftwareKey:
    return SoftwareKey.generate()


def test_verifies_the_example_of_rfc_7515() -> None:
    verify_signature(RFC_7515_KEY, RFC_7515_SIGNATURE, RFC_7515_INPUT)


def test_thumbprint_is_sha256_of_the_required_members_in_order() -> None:
    text = f'{{"crv":"P-256","kty":"EC","x":"{RFC_7517_KEY["x"]}","y":"{RFC_7517_KEY["y"]}"}}'
    assert thumbprint({**RFC_7517_KEY, "use": "enc"}) == hashlib.sha256(text.encode()).digest()


def test_kid_is_the_first_eight_bytes_of_the_thumbprint() -> None:
    assert kid_of(RFC_7517_KEY) == "cn-I_WNMClc"
    assert base64.urlsafe_b64decode(kid_of(RFC_7517_KEY) + "=") == thumbprint(RFC_7517_KEY)[:8]


def test_a_key_knows_its_name_and_its_public_half(key: SoftwareKey) -> None:
    assert key.kid == kid_of(key.public_jwk)
    assert list(key.public_jwk) == ["kty", "crv", "x", "y"]
    assert jwk_of(public_key_of(key.public_jwk)) == key.public_jwk


@given(st.binary(max_size=300))
def test_what_a_key_signs_it_verifies(data: bytes) -> None:
    key = _shared_key()
    signature = key.sign(data)
    assert len(signature) == 64
    verify_signature(key.public_jwk, signature, data)


@given(st.integers(0, 511))
def test_any_flipped_bit_of_a_signature_fails(bit: int) -> None:
    key = _shared_key()
    signature = bytearray(key.sign(b"data"))
    signature[bit // 8] ^= 1 << bit % 8
    with pytest.raises(BadSignature):
        verify_signature(key.public_jwk, bytes(signature), b"data")


def test_the_malleated_signature_is_valid_too(key: SoftwareKey) -> None:
    signature = key.sign(b"data")
    s = int.from_bytes(signature[32:], "big")
    verify_signature(key.public_jwk, signature[:32] + (N - s).to_bytes(32, "big"), b"data")


@pytest.mark.parametrize(
    "signature",
    [
        b"",
        bytes(63),
        bytes(65),
        bytes(64),  # CVE-2022-21449: r = s = 0
        bytes(32) + b"\x01" * 32,
        b"\x01" * 32 + bytes(32),
        N.to_bytes(32, "big") * 2,  # zero again, modulo n
        b"\xff" * 64,
    ],
)
def test_impossible_signatures_are_refused(key: SoftwareKey, signature: bytes) -> None:
    with pytest.raises(BadSignature):
        verify_signature(key.public_jwk, signature, b"data")


def test_another_keys_signature_is_refused(key: SoftwareKey) -> None:
    with pytest.raises(BadSignature):
        verify_signature(SoftwareKey.generate().public_jwk, key.sign(b"data"), b"data")


@pytest.mark.parametrize(
    "change",
    [
        {"kty": "RSA"},
        {"crv": "P-384"},
        {"x": ""},
        {"x": RFC_7517_KEY["x"] + "="},  # padded
        {"x": RFC_7517_KEY["x"][:-1] + "5"},  # trailing bits: another spelling of the same bytes
        {"x": RFC_7517_KEY["x"].replace("D4", "+/")},  # not the URL alphabet
        {"x": RFC_7517_KEY["y"], "y": RFC_7517_KEY["x"]},  # off the curve
        {"y": "\N{FULLWIDTH DIGIT ONE}" * 43},
    ],
)
def test_unusable_public_keys_are_refused(change: dict[str, str]) -> None:
    with pytest.raises(UnusableKey):
        public_key_of(RFC_7517_KEY | change)


def test_a_public_key_without_a_coordinate_is_refused() -> None:
    with pytest.raises(UnusableKey):
        public_key_of({"kty": "EC", "crv": "P-256", "x": RFC_7517_KEY["x"]})


def test_an_encrypted_key_opens_with_its_passphrase_only(key: SoftwareKey) -> None:
    pem = key.encrypted_pem(b"correct horse", CHEAP)
    assert pem.startswith(b"-----BEGIN ENCRYPTED PRIVATE KEY-----\n")
    assert SoftwareKey.from_encrypted_pem(pem, b"correct horse").public_jwk == key.public_jwk
    for wrong in (b"", b"correct horsE"):
        with pytest.raises(UnusableKey):
            SoftwareKey.from_encrypted_pem(pem, wrong)


def test_a_key_is_never_kept_without_a_passphrase(key: SoftwareKey) -> None:
    with pytest.raises(UnusableKey):
        key.encrypted_pem(b"")


def test_the_same_key_is_never_encrypted_alike(key: SoftwareKey) -> None:
    assert key.encrypted_pem(b"p", CHEAP) != key.encrypted_pem(b"p", CHEAP)


@pytest.mark.parametrize(
    "pem", [b"", b"-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n"]
)
def test_damage_is_refused(pem: bytes) -> None:
    with pytest.raises(UnusableKey):
        SoftwareKey.from_encrypted_pem(pem, b"p")


@pytest.mark.parametrize("other", [ec.generate_private_key(ec.SECP384R1()), ed25519.Ed25519PrivateKey.generate()])
def test_keys_of_other_kinds_are_refused(other: ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey) -> None:
    with pytest.raises(UnusableKey):
        SoftwareKey.from_encrypted_pem(other.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()), b"p")


def test_a_plain_key_is_refused() -> None:
    plain = ec.generate_private_key(ec.SECP256R1()).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    with pytest.raises(UnusableKey):
        SoftwareKey.from_encrypted_pem(plain, b"p")


def test_openssl_opens_the_key_and_sees_scrypt(key: SoftwareKey) -> None:
    openssl = require_program("openssl")
    pem = key.encrypted_pem(b"correct horse")
    opened = subprocess.run(
        [openssl, "pkey", "-passin", "pass:correct horse"], input=pem, capture_output=True, check=True
    ).stdout
    structure = subprocess.run([openssl, "asn1parse"], input=pem, capture_output=True, check=True).stdout.decode()
    assert b"-----BEGIN PRIVATE KEY-----" in opened
    assert ":scrypt" in structure
    assert "INTEGER           :4000" in structure  # N = 16,384


_KEYS: list[SoftwareKey] = []


def _shared_key() -> SoftwareKey:
    """One key for every example of a property."""
    if not _KEYS:
        _KEYS.append(SoftwareKey.generate())
    return _KEYS[0]
