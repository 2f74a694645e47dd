"""Machines that log in by themselves: OAuth 2.0 client credentials (RFC 6749 section 4.4)."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from hashlib import sha256
from hmac import compare_digest

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from api.authentication.token_issuer import TokenIssuer
from api.login_settings import MachineClient, OidcIssuer
from models.rules.actors import Actor

ISSUER = OidcIssuer(issuer="urn:kompeten:machines", audience="kompeten", jwks_url="", subject_prefix="machine:")
LIFETIME = timedelta(minutes=10)
"""How long a token is good: also how long it outlives its client."""

_CONTEXT = b"kompeten tokens of machines v1"
_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551  # of P-256, FIPS 186-5 section 3.2
_SPARE_BYTES = 8  # more than the order has, so that no key is likelier than another (FIPS 186-5 appendix A.2.1)
_NOBODY = "0" * 64


class UnknownClient(Exception):
    """There is no such client, or its secret is another."""


class Machines:
    """The clients that may log in, and the tokens that they get."""

    def __init__(self, clients: Iterable[MachineClient], secret: bytes) -> None:
        self._clients = {client.client_id: client for client in clients}
        self.tokens = TokenIssuer(ISSUER, key_from(secret))

    def token(self, client_id: str, client_secret: str, now: datetime) -> str:
        """A bearer token for a client. Raises UnknownClient, after the same time whatever is wrong."""
        client = self._clients.get(client_id)
        expected = client.secret_sha256 if client else _NOBODY
        is_right = compare_digest(sha256(client_secret.encode()).hexdigest(), expected)
        if client is None or not is_right:
            raise UnknownClient
        return self.tokens.token(Actor(client_id, client.roles, client.lsp, client.partner), now, LIFETIME)


def key_from(secret: bytes) -> ec.EllipticCurvePrivateKey:
    """The key that every host derives from the secret that all of them have."""
    length = _ORDER.bit_length() // 8 + _SPARE_BYTES
    derived = HKDF(SHA256(), length, salt=None, info=_CONTEXT).derive(secret)
    return ec.derive_private_key(int.from_bytes(derived) % (_ORDER - 1) + 1, ec.SECP256R1())
