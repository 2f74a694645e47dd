"""A login service for development: its own key in the data directory, tokens from `kompeten token`."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import jwt
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key

from api.authentication.key_sets import FixedKeySet
from api.local_secrets import write_private
from api.settings import OidcIssuer, Settings
from models.rules.actors import Actor
from signing.keys import jwk_of, kid_of

ISSUER = OidcIssuer(issuer="urn:kompeten:local", audience="kompeten", jwks_url="", subject_prefix="")
"""The local login service: it may give every role, and it exists in development only."""


class NotInProduction(RuntimeError):
    """Something that only a development register may do."""


@dataclass(frozen=True)
class LocalIssuer:
    """Makes bearer tokens for development."""

    _key: ec.EllipticCurvePrivateKey

    @classmethod
    def open(cls, settings: Settings) -> "LocalIssuer":
        """Open the issuer of this data directory, with a new key when it has none. Raises NotInProduction."""
        if not settings.in_development:
            raise NotInProduction("the local login service is for development")
        path = settings.keys_directory / "local-issuer.pem"
        if not path.exists():
            _write_new_key(path)
        key = load_pem_private_key(path.read_bytes(), None)
        if not isinstance(key, ec.EllipticCurvePrivateKey):
            raise TypeError(f"{path} holds another kind of key")
        return cls(key)

    @property
    def kid(self) -> str:
        """The name of the key."""
        return kid_of(jwk_of(self._key.public_key()))

    @property
    def keys(self) -> FixedKeySet:
        """The public key, as the authenticator wants it."""
        jwk = jwk_of(self._key.public_key())
        return FixedKeySet({self.kid: jwt.PyJWK({**jwk, "kid": self.kid, "use": "sig"}, algorithm="ES256")})

    def token(self, actor: Actor, now: datetime, lifetime: timedelta = timedelta(hours=12)) -> str:
        """A bearer token that makes its bearer this actor."""
        claims = {
            "iss": ISSUER.issuer,
            "aud": ISSUER.audience,
            "sub": actor.subject,
            "iat": int(now.timestamp()),
            "exp": int((now + lifetime).timestamp()),
            ISSUER.roles_claim: sorted(_names(actor)),
            ISSUER.lsp_claim: actor.lsp,
            ISSUER.partner_claim: actor.partner,
        }
        return jwt.encode(claims, self._key, algorithm="ES256", headers={"kid": self.kid})


def _names(actor: Actor) -> Iterable[str]:
    return (role.value for role in actor.roles)


def _write_new_key(path: Path) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    write_private(path, key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
