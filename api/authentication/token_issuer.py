"""Makes bearer tokens that this register accepts itself."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import jwt
from cryptography.hazmat.primitives.asymmetric import ec

from api.authentication.key_sets import FixedKeySet
from api.login_settings import OidcIssuer
from models.rules.actors import Actor
from signing.keys import jwk_of, kid_of


@dataclass(frozen=True)
class TokenIssuer:
    """A login service of our own, with its key."""

    issuer: OidcIssuer
    _key: ec.EllipticCurvePrivateKey

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
        """A bearer token that makes its bearer this actor, whose subject stands without the issuer's prefix."""
        claims = {
            "iss": self.issuer.issuer,
            "aud": self.issuer.audience,
            "sub": actor.subject,
            "iat": int(now.timestamp()),
            "exp": int((now + lifetime).timestamp()),
            self.issuer.roles_claim: sorted(role.value for role in actor.roles),
            self.issuer.lsp_claim: actor.lsp,
            self.issuer.partner_claim: actor.partner,
        }
        return jwt.encode(claims, self._key, algorithm="ES256", headers={"kid": self.kid})
