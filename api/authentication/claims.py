"""From the claims of an accepted token to an actor."""

from collections.abc import Mapping
from typing import Any

from api.login_settings import OidcIssuer
from models.rules.actors import Actor, Role

_ROLES = {role.value: role for role in Role}


def actor_of(claims: Mapping[str, Any], issuer: OidcIssuer) -> Actor:
    """The actor that a login service's claims describe: only with roles that this service may give."""
    return Actor(
        subject=issuer.subject_prefix + claims["sub"],
        roles=frozenset(_roles(claims, issuer)) & issuer.roles,
        lsp=_text(_at(claims, issuer.lsp_claim)),
        partner=_text(_at(claims, issuer.partner_claim)),
    )


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
    return value if isinstance(value, str) else None
