"""Keys that never leave a hardware token: signing through PKCS#11 (HSM, smart card, or SoftHSM).

All work goes through one session behind one lock. Modules may crash the whole process when several threads use
sessions of their own, and one session already makes tens of thousands of signatures a second.

A session does not survive `fork()`: open the token in the process that uses it.
"""

import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import pkcs11
from cryptography.hazmat.primitives.asymmetric import ec
from pkcs11.exceptions import PKCS11Error
from pkcs11.util.ec import encode_named_curve_parameters

from signing import base64url
from signing.errors import SigningError
from signing.keys import PublicJwk, jwk_of, kid_of

_ONE_AT_A_TIME = threading.Lock()
_DER_OCTET_STRING = b"\x04\x41"  # tag and length in front of the 65 bytes of an uncompressed P-256 point


class HardwareError(SigningError):
    """The token, its module or one of its keys cannot be used."""


class HardwareToken:
    """One logged-in token. A key's CKA_ID is the 8 bytes of its kid, its CKA_LABEL whatever people call it."""

    def __init__(self, session: pkcs11.Session) -> None:
        self._session = session

    @classmethod
    def open(cls, module: Path, label: str, pin: str) -> Self:
        """Log in to the token `label` of the PKCS#11 library `module`. Raises HardwareError."""
        with _using_the_token():
            return cls(pkcs11.lib(str(module)).get_token(token_label=label).open(user_pin=pin, rw=True))

    def close(self) -> None:
        """End the session; its keys cannot sign any more."""
        with _using_the_token():
            self._session.close()

    def generate(self, label: str) -> "HardwareKey":
        """Make a P-256 key inside the token: sensitive and not extractable, the defaults of a private key."""
        with _using_the_token():
            curve = encode_named_curve_parameters("secp256r1")
            parameters = self._session.create_domain_parameters(
                pkcs11.KeyType.EC, {pkcs11.Attribute.EC_PARAMS: curve}, local=True
            )
            public, private = parameters.generate_keypair(store=True, label=label)
            jwk = _jwk_of(public)
            if not isinstance(private, pkcs11.SignMixin):
                raise HardwareError("the token made a key that cannot sign")
            public[pkcs11.Attribute.ID] = private[pkcs11.Attribute.ID] = base64url.decode(kid_of(jwk))
        return HardwareKey(private, jwk)

    def key(self, kid: str) -> "HardwareKey":
        """Find the key named `kid`. Raises HardwareError when the token has none."""
        with _using_the_token():
            name = base64url.decode(kid)
            private = self._session.get_key(object_class=pkcs11.ObjectClass.PRIVATE_KEY, id=name)
            public = self._session.get_key(object_class=pkcs11.ObjectClass.PUBLIC_KEY, id=name)
            if not isinstance(private, pkcs11.SignMixin) or not isinstance(public, pkcs11.PublicKey):
                raise HardwareError(f"the key named {kid} cannot sign")
            key = HardwareKey(private, _jwk_of(public))
        if key.kid != kid:
            raise HardwareError(f"the token holds another key under the name {kid}")
        return key


class HardwareKey:
    """A P-256 key inside a `HardwareToken`."""

    def __init__(self, private_key: pkcs11.SignMixin, public_jwk: PublicJwk) -> None:
        self._private_key = private_key
        self.public_jwk = public_jwk
        self.kid = kid_of(public_jwk)

    def sign(self, data: bytes) -> bytes:
        """Return the 64 bytes r||s over `data`. Raises HardwareError when the token refuses or is gone."""
        # CKM_ECDSA signs a digest and answers r||s as JOSE wants it; few tokens also hash (CKM_ECDSA_SHA256).
        digest = hashlib.sha256(data).digest()
        with _using_the_token():
            return bytes(self._private_key.sign(digest, mechanism=pkcs11.Mechanism.ECDSA))


def _jwk_of(public_key: pkcs11.PublicKey) -> PublicJwk:
    point = bytes(public_key[pkcs11.Attribute.EC_POINT]).removeprefix(_DER_OCTET_STRING)
    return jwk_of(ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), point))


@contextmanager
def _using_the_token() -> Iterator[None]:
    with _ONE_AT_A_TIME:
        try:
            yield
        except (PKCS11Error, RuntimeError, ValueError) as error:
            raise HardwareError(f"the token refused: {type(error).__name__}") from error
