"""ES256 keys: their names, how they are kept, how they sign, and how a signature is verified.

A signature is the 64 bytes r||s of RFC 7518 section 3.4, never DER. It is malleable: (r, n-s) is another valid
signature of the same data, so nothing may be keyed on it.
"""

import hashlib
import json
from functools import lru_cache
from typing import Protocol, Self

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from signing import base64url
from signing.encrypted_pem import SCRYPT_COST, encrypt_private_key
from signing.errors import SigningError

COORDINATE_LENGTH = 32  # bytes of one P-256 coordinate, of r and of s
SIGNATURE_LENGTH = 2 * COORDINATE_LENGTH  # bytes
KID_LENGTH = 8  # bytes of the thumbprint that name a key
ES256 = ec.ECDSA(hashes.SHA256())

PublicJwk = dict[str, str]


class BadSignature(SigningError):
    """The signature is not one of this key over this data."""


class UnusableKey(SigningError):
    """A key cannot be read: wrong passphrase, another curve, coordinates off the curve, or damage."""


class SigningKey(Protocol):
    """Whatever can sign for an issuer or a trust role, wherever the private key lives."""

    @property
    def kid(self) -> str:
        """The key's name, `kid_of(public_jwk)`."""

    @property
    def public_jwk(self) -> PublicJwk:
        """The public key: `kty`, `crv`, `x`, `y` and nothing else."""

    def sign(self, data: bytes) -> bytes:
        """Return the 64 bytes r||s of an ECDSA signature with SHA-256 over `data`."""


class SoftwareKey:
    """A P-256 key in this process's memory."""

    def __init__(self, private_key: ec.EllipticCurvePrivateKey) -> None:
        self._private_key = private_key
        self.public_jwk: PublicJwk = jwk_of(private_key.public_key())
        self.kid: str = kid_of(self.public_jwk)

    @classmethod
    def generate(cls) -> Self:
        """Make a new key from the operating system's randomness."""
        return cls(ec.generate_private_key(ec.SECP256R1()))

    @classmethod
    def from_encrypted_pem(cls, pem: bytes, passphrase: bytes) -> Self:
        """Open what `encrypted_pem` wrote. Raises UnusableKey when it cannot."""
        try:
            key = load_pem_private_key(pem, passphrase)
        except (ValueError, TypeError, UnsupportedAlgorithm) as error:
            raise UnusableKey("the private key cannot be opened with this passphrase") from error
        if not isinstance(key, ec.EllipticCurvePrivateKey) or not isinstance(key.curve, ec.SECP256R1):
            raise UnusableKey("the private key is not on the curve P-256")
        return cls(key)

    def encrypted_pem(self, passphrase: bytes, cost: int = SCRYPT_COST) -> bytes:
        """Return the private key as encrypted PKCS#8 in PEM, its passphrase stretched by scrypt.

        `cost` is scrypt's N. The default is for a passphrase that a person chose; many keys under one random
        passphrase of 128 bits or more may take a small one, for such a passphrase cannot be guessed anyway.
        Raises UnusableKey without a passphrase.
        """
        if not passphrase:
            raise UnusableKey("a private key is never kept without a passphrase")
        return encrypt_private_key(self._private_key, passphrase, cost)

    def sign(self, data: bytes) -> bytes:
        """Return the 64 bytes r||s over `data`; ECDSA is randomised, so each call answers other bytes."""
        return raw_signature(self._private_key.sign(data, ES256))


def raw_signature(der: bytes) -> bytes:
    """Turn an ASN.1 DER signature into r||s."""
    r, s = decode_dss_signature(der)
    return r.to_bytes(COORDINATE_LENGTH, "big") + s.to_bytes(COORDINATE_LENGTH, "big")


def jwk_of(public_key: ec.EllipticCurvePublicKey) -> PublicJwk:
    """Return the JWK of a P-256 public key (RFC 7518 section 6.2.1)."""
    numbers = public_key.public_numbers()
    return {"kty": "EC", "crv": "P-256", "x": _coordinate(numbers.x), "y": _coordinate(numbers.y)}


def thumbprint(jwk: PublicJwk) -> bytes:
    """Return the RFC 7638 SHA-256 thumbprint of a P-256 JWK, 32 bytes."""
    # RFC 7638 section 3: the required members only, sorted, without white space.
    required = {name: jwk[name] for name in ("crv", "kty", "x", "y")}
    return hashlib.sha256(json.dumps(required, sort_keys=True, separators=(",", ":")).encode()).digest()


def kid_of(jwk: PublicJwk) -> str:
    """Return the key's name: base64url of the first 8 bytes of its thumbprint, 11 characters."""
    return base64url.encode(thumbprint(jwk)[:KID_LENGTH])


def verify_signature(jwk: PublicJwk, signature: bytes, data: bytes) -> None:
    """Check that `signature` (r||s) is one of the key `jwk` over `data`.

    Raises BadSignature when it is not, UnusableKey when the key itself cannot be read. It does not check
    whether the key may sign, nor when.
    """
    if len(signature) != SIGNATURE_LENGTH:
        raise BadSignature(f"a signature has {SIGNATURE_LENGTH} bytes, this one {len(signature)}")
    r, s = (int.from_bytes(half, "big") for half in (signature[:COORDINATE_LENGTH], signature[COORDINATE_LENGTH:]))
    key = public_key_of(jwk)
    try:
        key.verify(encode_dss_signature(r, s), data, ES256)
    except InvalidSignature as error:
        raise BadSignature("the signature does not fit the key and the data") from error


def public_key_of(jwk: PublicJwk) -> ec.EllipticCurvePublicKey:
    """Read a P-256 JWK. Raises UnusableKey, also for a point that is not on the curve (CVE-2015-7940)."""
    try:
        if (jwk["kty"], jwk["crv"]) != ("EC", "P-256"):
            raise UnusableKey("the key is not an EC key on P-256")
        return _load_point(jwk["x"], jwk["y"])
    except (KeyError, TypeError, ValueError) as error:
        raise UnusableKey("the key is not a P-256 point") from error


@lru_cache(maxsize=4096)
def _load_point(x: str, y: str) -> ec.EllipticCurvePublicKey:
    numbers = ec.EllipticCurvePublicNumbers(_integer(x), _integer(y), ec.SECP256R1())
    return numbers.public_key()


def _integer(coordinate: str) -> int:
    data = base64url.decode(coordinate)
    if len(data) != COORDINATE_LENGTH:
        raise ValueError(f"a coordinate has {COORDINATE_LENGTH} bytes")
    return int.from_bytes(data, "big")


def _coordinate(value: int) -> str:
    return base64url.encode(value.to_bytes(COORDINATE_LENGTH, "big"))
