"""Step 3 of issuing: exactly what was stored is signed. Nothing is decided here, nothing is stored."""

from models.services.register import Register
from models.tables.certificates import Certificate
from signing import base64url
from signing.keys import verify_signature


def sign_stored(register: Register, certificate: Certificate) -> str:
    """Return the token of a stored intent, read with its key.

    ES256 is randomised: signing again would give another token of the same certificate, so only one of them is ever
    stored. Raises SigningError when the key cannot be opened or answers a signature that is not its own.
    """
    key = register.signing_keys.open(certificate.signing_key)
    data = certificate.signing_input.encode("ascii")
    signature = key.sign(data)
    verify_signature(certificate.signing_key.public_jwk, signature, data)
    return f"{certificate.signing_input}.{base64url.encode(signature)}"
