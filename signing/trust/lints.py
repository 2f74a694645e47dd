"""What is never published, although TUF's own tools would publish it."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping

from signing.errors import SigningError
from signing.issuers import Issuer
from signing.keys import PublicJwk, UnusableKey, kid_of, public_key_of, thumbprint
from signing.schemes import PublishedScheme
from signing.trust.roles import OFFLINE, Role


class PublishingLint(SigningError):
    """Something that must not be published."""


class KeyLint(PublishingLint):
    """The keys of a role would weaken it."""


class ContentLint(PublishingLint):
    """The content to publish contradicts itself."""


class ClockWentBack(PublishingLint):
    """The clock says a moment before the last release."""


def check_keys(roles: Mapping[Role, tuple[tuple[PublicJwk, ...], int]]) -> None:
    """Check the keys and the threshold of every role.

    Raises KeyLint for one key counted twice, a threshold above the number of keys, and a key that holds two powers
    which are meant to be apart: an offline key online, or the status key in any other role.
    """
    for role, (keys, threshold) in roles.items():
        _check_role(role, [thumbprint(key) for key in keys], threshold)
    _check_apart("an offline key", OFFLINE, roles)
    _check_apart("the status key", (Role.STATUS,), roles)


def check_issuers(issuers: Iterable[Issuer]) -> None:
    """Raise ContentLint for a repeated licence number or `kid`, a `kid` that is not its key's, or a bad key."""
    listed = list(issuers)
    _check_unrepeated("licence number", (issuer.licence_number for issuer in listed))
    _check_unrepeated("kid", (key.kid for issuer in listed for key in issuer.keys))
    for issuer in listed:
        for key in issuer.keys:
            _check_kid(issuer, key.kid, key.jwk)


def check_schemes(schemes: Iterable[PublishedScheme]) -> None:
    """Raise ContentLint for a repeated scheme version."""
    _check_unrepeated("scheme", (scheme.scheme for scheme in schemes))


def _check_role(role: Role, keys: list[bytes], threshold: int) -> None:
    if len(set(keys)) != len(keys):
        raise KeyLint(f"{role} names one key twice")
    if not 1 <= threshold <= len(keys):
        raise KeyLint(f"{role} needs {threshold} of {len(keys)} keys")


def _check_apart(what: str, apart: Iterable[Role], roles: Mapping[Role, tuple[tuple[PublicJwk, ...], int]]) -> None:
    def keys_of(names: Iterable[Role]) -> set[bytes]:
        return {thumbprint(key) for role in names for key in roles[role][0]}

    if keys_of(apart) & keys_of(role for role in roles if role not in apart):
        raise KeyLint(f"{what} signs for another role too")


def _check_kid(issuer: Issuer, kid: str, jwk: PublicJwk) -> None:
    try:
        public_key_of(jwk)
    except UnusableKey as error:
        raise ContentLint(f"a key of {issuer.licence_number} cannot be used") from error
    if kid_of(jwk) != kid:
        raise ContentLint(f"{kid} of {issuer.licence_number} is not the name of its key")


def _check_unrepeated(what: str, values: Iterable[Hashable]) -> None:
    repeated = [value for value, count in Counter(values).items() if count > 1]
    if repeated:
        raise ContentLint(f"the {what} {repeated[0]} is repeated")
