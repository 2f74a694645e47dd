import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from securesystemslib.exceptions import UnverifiedSignatureError
from securesystemslib.signer import SSlibKey

from signing.keys import SoftwareKey
from signing.trust.errors import UnsupportedTrust
from signing.trust.keys import RoleSigner, role_jwk, signers_by_key_id, tuf_key

KEY = SoftwareKey.generate()


def pem(key: ec.EllipticCurvePublicKey | rsa.RSAPublicKey) -> str:
    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


def test_a_key_keeps_its_jwk_through_tuf_metadata() -> None:
    published = tuf_key(KEY.public_jwk)
    assert (published.keytype, published.scheme) == ("ecdsa", "ecdsa-sha2-nistp256")
    assert published.keyval["public"].startswith("-----BEGIN PUBLIC KEY-----\n")
    assert role_jwk(published) == KEY.public_jwk


def test_tuf_verifies_what_any_signing_key_signed() -> None:
    signer = RoleSigner(KEY)
    signature = signer.sign(b"data")
    signer.public_key.verify_signature(signature, b"data")
    with pytest.raises(UnverifiedSignatureError):
        signer.public_key.verify_signature(signature, b"date")


def test_signers_are_found_by_the_name_that_metadata_use() -> None:
    (keyid,) = signers_by_key_id([KEY])
    assert keyid == tuf_key(KEY.public_jwk).keyid


def test_a_private_key_is_never_opened_by_uri() -> None:
    with pytest.raises(ValueError, match=r"signing\.keys"):
        RoleSigner.from_priv_key_uri("file:key", tuf_key(KEY.public_jwk))


@pytest.mark.parametrize(
    ("keytype", "scheme", "public"),
    [
        ("rsa", "rsassa-pss-sha256", pem(rsa.generate_private_key(65537, 2048).public_key())),
        ("ecdsa", "ecdsa-sha2-nistp384", pem(ec.generate_private_key(ec.SECP384R1()).public_key())),
        ("ecdsa", "ecdsa-sha2-nistp256", pem(ec.generate_private_key(ec.SECP384R1()).public_key())),
        ("ecdsa", "ecdsa-sha2-nistp256", pem(rsa.generate_private_key(65537, 2048).public_key())),
        ("ecdsa-sha2-nistp256", "ecdsa-sha2-nistp256", tuf_key(KEY.public_jwk).keyval["public"]),
        ("ecdsa", "ecdsa-sha2-nistp256", "not PEM"),
    ],
)
def test_other_keys_are_not_used(keytype: str, scheme: str, public: str) -> None:
    with pytest.raises(UnsupportedTrust):
        role_jwk(SSlibKey("0" * 64, keytype, scheme, {"public": public}))
