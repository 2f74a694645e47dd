"""The strict decoder: from untrusted text to claims that are well-formed, and not yet believed.

JOSE libraries are lenient where a printed format must not be: they take the last of two equal members, dates as
strings, a byte-order mark, padded base64. What leaves this module has one spelling, or does not leave it. Work and
memory are bounded by the length of the text, which is bounded first.
"""

from dataclasses import dataclass
from typing import Any

from signing import base64url
from signing.claims import CertificateClaims, claims_from_members
from signing.defects import Defect, MalformedToken, UnsupportedToken
from signing.keys import SIGNATURE_LENGTH
from signing.strict_json import parse_object
from signing.text import RefusedText, lint_claims
from signing.token import ALGORITHM, TYPE, protected_header

MAX_PAYLOAD_LENGTH = 4_096  # bytes
MAX_COMPACT_LENGTH = 6_000  # characters; a header, the longest payload in base64url, a signature
KID_BYTES = 8

HEADER_MEMBERS = ("alg", "kid", "typ")
CLAIM_TYPES: dict[str, type] = {
    "iss": str,
    "jti": str,
    "iat": int,
    "exp": int,
    "name": str,
    "number": str,
    "blank": str,
    "scheme": str,
    "title": str,
    "level": int,
    "lsp": str,
    "status": dict,
}
OPTIONAL_CLAIMS = frozenset({"blank", "level"})


@dataclass(frozen=True, slots=True)
class UnverifiedToken:
    """A well-formed certificate token. Nobody has checked who made it: show none of it before the signature passed."""

    kid: str
    """The name of the key that is said to have signed it."""
    claims: CertificateClaims
    """What it says."""
    signing_input: bytes
    """The bytes under the signature."""
    signature: bytes
    """r||s, 64 bytes; another signature of the same input may be as good."""


def decode_compact(text: str) -> UnverifiedToken:
    """Decode a compact JWS with every rule of the certificate profile except the signature.

    Raises MalformedToken or UnsupportedToken, whose `reason` names the defect.
    """
    # (1) three parts, each in canonical base64url, each bounded
    header, payload, signature = _three_parts(text)
    # (2) the protected header: exactly alg, kid and typ
    kid = _kid_of_header(header)
    # (3) the payload: exactly the known claims, each in its pattern, in the one spelling
    claims = _claims_of_payload(payload)
    return UnverifiedToken(kid, claims, text.rpartition(".")[0].encode("ascii"), signature)


def _three_parts(text: str) -> tuple[bytes, bytes, bytes]:
    if len(text) > MAX_COMPACT_LENGTH:
        raise MalformedToken(Defect.TOKEN_TOO_LONG)
    parts = text.split(".")
    if len(parts) != 3:  # noqa: PLR2004 - RFC 7515 section 7.1
        raise MalformedToken(Defect.NOT_THREE_PARTS)
    header = _decode_part(parts[0], Defect.HEADER_NOT_BASE64URL)
    payload = _decode_part(parts[1], Defect.PAYLOAD_NOT_BASE64URL)
    signature = _decode_part(parts[2], Defect.SIGNATURE_NOT_BASE64URL)
    _require(len(payload) <= MAX_PAYLOAD_LENGTH, Defect.PAYLOAD_TOO_LONG)
    _require(len(signature) == SIGNATURE_LENGTH, Defect.SIGNATURE_LENGTH)
    return header, payload, signature


def _decode_part(part: str, reason: Defect) -> bytes:
    try:
        return base64url.decode(part)
    except ValueError as error:
        raise MalformedToken(reason) from error


def _require(holds: object, reason: Defect, member: str | None = None) -> None:
    if not holds:
        raise MalformedToken(reason, member)


def _kid_of_header(header: bytes) -> str:
    members = parse_object(header)
    # Another typ or alg is another profile, whatever else its header holds.
    if members.get("typ") != TYPE:
        raise UnsupportedToken(Defect.UNSUPPORTED_TYPE, "typ")
    if members.get("alg") != ALGORITHM:
        raise UnsupportedToken(Defect.UNSUPPORTED_ALGORITHM, "alg")
    # jwk, jku, x5c, crit, b64, zip and all others: a certificate never says itself how it is to be checked.
    _require(members.keys() <= set(HEADER_MEMBERS), Defect.UNKNOWN_HEADER_MEMBER)
    _require("kid" in members, Defect.MISSING_HEADER_MEMBER, "kid")
    kid = members["kid"]
    _require(_is_kid(kid), Defect.BAD_KID, "kid")
    _require(header == protected_header(kid), Defect.HEADER_NOT_CANONICAL)
    return str(kid)


def _is_kid(kid: object) -> bool:
    try:
        return isinstance(kid, str) and len(base64url.decode(kid)) == KID_BYTES
    except ValueError:
        return False


def _claims_of_payload(payload: bytes) -> CertificateClaims:
    members = parse_object(payload)
    _check_shape(members)
    claims = claims_from_members(members)
    try:
        lint_claims(claims)
    except RefusedText as refusal:
        raise MalformedToken(refusal.reason, refusal.claim) from refusal
    # Order, white space, escapes, -0: whatever spells the same claims in another way.
    _require(claims.payload() == payload, Defect.PAYLOAD_NOT_CANONICAL)
    return claims


def _check_shape(members: dict[str, Any]) -> None:
    _require(members.keys() <= CLAIM_TYPES.keys(), Defect.UNKNOWN_CLAIM)
    for claim, type_ in CLAIM_TYPES.items():
        _require(claim in members or claim in OPTIONAL_CLAIMS, Defect.MISSING_CLAIM, claim)
        # `type`, not isinstance: true is an int in Python.
        _require(claim not in members or type(members[claim]) is type_, Defect.WRONG_CLAIM_TYPE, claim)
    _check_status(members["status"])


def _check_status(status: dict[str, Any]) -> None:
    status_list = status.get("status_list")
    _require(len(status) == 1 and isinstance(status_list, dict), Defect.BAD_STATUS, "status")
    types = {name: type(value) for name, value in dict(status_list or {}).items()}
    _require(types == {"idx": int, "uri": str}, Defect.BAD_STATUS, "status")
