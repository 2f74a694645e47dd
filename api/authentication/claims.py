"""From the claims of an accepted token to an actor."""

from collections.abc import Mapping
from typing import Any

from api.authentication.errors import InvalidCredentials
from api.login_settings import OidcIssuer
from models.rules.actors import Actor, Role

LONGEST_SUBJECT = 200  # characters: what the event record keeps

_ROLES = {role.value: role for role in Role}
_OWN_NAMES = {Actor.public().subject, Actor.system().subject}


def actor_of(claims: Mapping[str, Any], issuer: OidcIssuer) -> Actor:
    """The actor that a login service's claims describe: only with roles that this service may give.

    Raises InvalidCredentials.
    """
    return Actor(
        subject=_subject(claims["sub"], issuer),
        roles=frozenset(_roles(claims, issuer)) & issuer.roles,
        lsp=_text(_at(claims, issuer.lsp_claim)),
        partner=_text(_at(claims, issuer.partner_claim)),
    )


def _subject(sub: str, issuer: OidcIssuer) -> str:
    """Raises InvalidCredentials for a name that nobody can have: the register's own, or one that it cannot keep."""
    subject = issuer.subject_prefix + sub
    if not sub or len(subject) > LONGEST_SUBJECT or not subject.isprintable() or subject in _OWN_NAMES:
        raise InvalidCredentials("the token names nobody whom the register can name")
    return subject


def _roles(claims: Mapping[str, Any], issuer: OidcIssuer) -> set[Role]:
    """The roles we know among those named, as a list or as words separated by spaces."""
    named = _at(claims, issuer.roles_claim)
    words = named.split() if isinstance(named, str) else named if isinstance(named, list) else []
    return {_ROLES[word] for word in words if isinstance(word, str) and word in _ROLES}


def _at(claims: Mapping[str, Any], path: str) -> object:
    """The member at a path of names separated by dots, or None."""
    value: object = claims
    for name in path.split("."):
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value.isprintable() else None
