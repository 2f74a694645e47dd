"""A login service for development: its own key in the data directory, tokens from `kompeten token`."""

from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key

from api.authentication.token_issuer import TokenIssuer
from api.local_secrets import UnusableSecret, write_private
from api.login_settings import OidcIssuer
from api.settings import Settings

ISSUER = OidcIssuer(issuer="urn:kompeten:local", audience="kompeten", jwks_url="", subject_prefix="")
"""The local login service: it may give every role, and it exists in development only."""


class NotInProduction(RuntimeError):
    """Something that only a development register may do."""


class LocalIssuer(TokenIssuer):
    """Makes bearer tokens for development."""

    @classmethod
    def open(cls, settings: Settings) -> "LocalIssuer":
        """Open the issuer of this data directory, with a new key when it has none. Raises NotInProduction."""
        if not settings.in_development:
            raise NotInProduction("the local login service is for development")
        path = settings.keys_directory / "local-issuer.pem"
        if not path.exists():
            _write_new_key(path)
        return cls(ISSUER, _read_key(path))


def _read_key(path: Path) -> ec.EllipticCurvePrivateKey:
    try:
        key = load_pem_private_key(path.read_bytes(), None)
    except (ValueError, TypeError):
        raise UnusableSecret(path) from None
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise UnusableSecret(path)
    return key


def _write_new_key(path: Path) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    write_private(path, key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
