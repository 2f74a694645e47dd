"""Checks bearer tokens (RFC 6750): JSON Web Tokens (RFC 7519) of the login services that are configured."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import jwt
from jwt.types import Options

from api.authentication.claims import actor_of
from api.authentication.errors import InvalidCredentials
from api.authentication.key_sets import KeySet
from api.login_settings import OidcIssuer
from models.rules.actors import Actor

LEEWAY = 30  # seconds that clocks may differ
LARGEST_TOKEN = 8 * 1024  # characters

# The times are checked here, against the clock that is given: PyJWT takes its own and accepts numbers in quotes.
_CHECKED_BY_PYJWT: Options = {
    "require": ["iss", "sub", "aud", "exp", "iat"],
    "verify_exp": False,
    "verify_iat": False,
    "verify_nbf": False,
}


@dataclass(frozen=True, slots=True)
class Login:
    """A login service with its keys."""

    issuer: OidcIssuer
    keys: KeySet


class Authenticator:
    """Tells who calls, by the `Authorization` header."""

    def __init__(self, logins: Sequence[Login]) -> None:
        self._logins = {login.issuer.issuer: login for login in logins}

    async def actor(self, authorization: str | None, now: datetime) -> Actor:
        """The caller. Without the header it is the public. Raises InvalidCredentials for whatever is not acceptable."""
        if authorization is None:
            return Actor.public()
        scheme, _, token = authorization.partition(" ")
        if scheme.lower() != "bearer":
            raise InvalidCredentials("only bearer tokens are accepted")
        return await self._actor_of_token(token.strip(), now)

    async def _actor_of_token(self, token: str, now: datetime) -> Actor:
        """1. read who claims to have made it, 2. find the key, 3. check the signature, 4. check the times."""
        header, unverified = _read(token)  # 1
        login = self._logins.get(str(unverified.get("iss")))
        if login is None or str(header.get("alg")) not in login.issuer.algorithms:
            raise InvalidCredentials("the token is not of a login service that is accepted here")
        key = await login.keys.key(str(header.get("kid")), now.timestamp())  # 2
        if key is None:
            raise InvalidCredentials("the key of the token is not known")
        claims = _verified(token, key, header["alg"], login.issuer)  # 3
        _check_times(claims, now.timestamp())  # 4
        return actor_of(claims, login.issuer)


def _read(token: str) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """Header and claims, not yet believed."""
    if len(token) > LARGEST_TOKEN:
        raise InvalidCredentials("the token is too long")
    try:
        parts = jwt.decode_complete(token, options={"verify_signature": False})
    except (jwt.PyJWTError, ValueError, RecursionError) as error:
        raise InvalidCredentials("the token cannot be read") from error
    return parts["header"], parts["payload"]


def _verified(token: str, key: jwt.PyJWK, algorithm: str, issuer: OidcIssuer) -> Mapping[str, Any]:
    try:
        return jwt.decode(
            token,
            key,
            algorithms=[algorithm],
            audience=issuer.audience,
            issuer=issuer.issuer,
            options=_CHECKED_BY_PYJWT,
        )
    except (jwt.PyJWTError, ValueError, TypeError) as error:
        raise InvalidCredentials("the token is not valid here") from error


def _check_times(claims: Mapping[str, Any], now: float) -> None:
    if _seconds(claims["exp"]) <= now - LEEWAY:
        raise InvalidCredentials("the token has expired")
    if max(_seconds(claims["iat"]), _seconds(claims.get("nbf", 0))) > now + LEEWAY:
        raise InvalidCredentials("the token is not valid yet")


def _seconds(value: object) -> float:
    """A NumericDate (RFC 7519 section 2)."""
    if isinstance(value, float) and math.isfinite(value):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise InvalidCredentials("the times of the token are not numbers")
