"""Keys of roles: any SigningKey signs TUF metadata, and TUF's public keys become JWKs."""

from collections.abc import Iterable, Mapping
from typing import Self

from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.serialization import load_pem_public_key
from securesystemslib.signer import Key, SecretsHandler, Signature, Signer, SSlibKey

from signing.keys import COORDINATE_LENGTH, PublicJwk, SigningKey, jwk_of, public_key_of
from signing.trust.errors import UnsupportedTrust

KEY_TYPE = "ecdsa"
KEY_SCHEME = "ecdsa-sha2-nistp256"


def tuf_key(jwk: PublicJwk) -> SSlibKey:
    """Return the public key as TUF metadata carries it: PEM, named by the hash of its canonical JSON."""
    return SSlibKey.from_crypto(public_key_of(jwk), scheme=KEY_SCHEME)


def role_jwk(key: Key) -> PublicJwk:
    """Return the JWK of a key in TUF metadata. Raises UnsupportedTrust unless it is an ECDSA key on P-256."""
    if (key.keytype, key.scheme) != (KEY_TYPE, KEY_SCHEME):
        raise UnsupportedTrust(f"keys of the type {key.keytype} with {key.scheme} are not used here")
    try:
        public_key = load_pem_public_key(str(key.keyval["public"]).encode())
    except (KeyError, ValueError) as error:
        raise UnsupportedTrust("a public key is not PEM") from error
    if not isinstance(public_key, EllipticCurvePublicKey) or not isinstance(public_key.curve, SECP256R1):
        raise UnsupportedTrust("a public key is not on the curve P-256")
    return jwk_of(public_key)


class RoleSigner(Signer):
    """Lets any SigningKey, in a file or in a token, sign metadata of python-tuf."""

    def __init__(self, key: SigningKey) -> None:
        self._key = key
        self._public_key = tuf_key(key.public_jwk)

    @property
    def public_key(self) -> SSlibKey:
        """The public half, as TUF metadata carries it."""
        return self._public_key

    def sign(self, payload: bytes) -> Signature:
        """Sign canonical metadata; TUF carries an ECDSA signature as ASN.1 DER in hex."""
        raw = self._key.sign(payload)
        r, s = (int.from_bytes(half, "big") for half in (raw[:COORDINATE_LENGTH], raw[COORDINATE_LENGTH:]))
        return Signature(self._public_key.keyid, encode_dss_signature(r, s).hex())

    @classmethod
    def from_priv_key_uri(
        cls,
        priv_key_uri: str,  # noqa: ARG003  # the interface has it
        public_key: Key,  # noqa: ARG003  # the same
        secrets_handler: SecretsHandler | None = None,  # noqa: ARG003  # the same
    ) -> Self:
        """Refuse: private keys are opened by `signing.keys`, never named by a URI."""
        raise ValueError("private keys are opened by signing.keys")


def signers_by_key_id(keys: Iterable[SigningKey]) -> Mapping[str, RoleSigner]:
    """Return a signer for each key, by its name in TUF metadata."""
    return {signer.public_key.keyid: signer for signer in map(RoleSigner, keys)}
