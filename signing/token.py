"""The certificate token: a JWT in JWS compact form that any JOSE library verifies (RFC 7515, 7519)."""

from signing import base64url
from signing.claims import CertificateClaims
from signing.keys import SigningKey, verify_signature
from signing.text import lint_claims

__all__ = ["ALGORITHM", "TYPE", "CertificateClaims", "protected_header", "sign_certificate", "signing_input"]

ALGORITHM = "ES256"
TYPE = "kompeten+jwt"


def protected_header(kid: str) -> bytes:
    """Return the protected header: exactly these members, in this order, without white space."""
    return f'{{"alg":"{ALGORITHM}","kid":"{kid}","typ":"{TYPE}"}}'.encode("ascii")


def signing_input(claims: CertificateClaims, kid: str) -> bytes:
    """Return the bytes that are signed (RFC 7515 section 5.1): they identify a certificate whatever its signature."""
    parts = (protected_header(kid), claims.payload())
    return ".".join(map(base64url.encode, parts)).encode("ascii")


def sign_certificate(claims: CertificateClaims, key: SigningKey) -> str:
    """Lint the claims, sign them, and return the compact JWS.

    ES256 is randomised: each call answers another signature of the same certificate. Raises RefusedText when the
    claims may not be signed, and BadSignature when the key answered a signature that is not its own.
    """
    lint_claims(claims)
    data = signing_input(claims, key.kid)
    signature = key.sign(data)
    verify_signature(key.public_jwk, signature, data)  # a faulty signer must not put paper into the world
    return f"{data.decode('ascii')}.{base64url.encode(signature)}"
