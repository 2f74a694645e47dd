"""What was signed is what the register holds, as long as it holds it: of erased persons it keeps a hash only."""

from collections.abc import Iterable, Mapping

from models.queries.invariants.invariant import Invariant
from models.rules.certificates import CertificateStatus
from models.rules.validity import expiry
from models.tables.certificates import Certificate
from signing import base64url
from signing.claims import CertificateClaims
from signing.decoding import UnverifiedToken, decode_compact
from signing.errors import SigningError
from signing.keys import verify_signature

NO_SIGNATURE = base64url.encode(bytes(64))
"""Stands in an intent's place for the signature, so that the same strict decoder reads it."""
RELATED = ("lsp", "scheme_version__scheme", "status_list", "signing_key")


async def _unfaithful() -> Iterable[str]:
    """Compare every stored signing input with the columns, signed or not."""
    rows = await Certificate.filter(signing_input_hash=None).select_related(*RELATED)
    return [row.registration_number for row in rows if not _is_faithful(row)]


def _is_faithful(row: Certificate) -> bool:
    token = _decoded(f"{row.signing_input}.{NO_SIGNATURE}")
    if token is None or token.kid != row.kid:
        return False
    return _told(token.claims) == _stored(row) and _names_its_list(token.claims, row)


def _decoded(compact: str) -> UnverifiedToken | None:
    try:
        return decode_compact(compact)
    except SigningError:
        return None


def _told(claims: CertificateClaims) -> Mapping[str, object]:
    return {name: getattr(claims, name) for name in CertificateClaims.__slots__ if name not in {"iss", "status_uri"}}


def _stored(row: Certificate) -> Mapping[str, object]:
    version = row.scheme_version
    return {
        "jti": row.registration_number,
        "iat": int(row.issued_at.timestamp()),
        "exp": int(expiry(row.valid_until).timestamp()),
        "name": row.name_printed,
        "number": row.certificate_number,
        "blank": row.blank_number,
        "scheme": f"{version.scheme.code}@{version.version}",
        "title": version.title_id,
        "level": version.scheme.kkni_level,
        "lsp": row.lsp.licence_number,
        "status_index": row.status_index,
    }


def _names_its_list(claims: CertificateClaims, row: Certificate) -> bool:
    return claims.status_uri == f"{claims.iss}/status/{row.status_list.number}"


async def _unsigned() -> Iterable[str]:
    rows = await Certificate.filter(signing_input_hash=None).exclude(token=None).select_related("signing_key")
    return [row.registration_number for row in rows if not _is_signed(row)]


def _is_signed(row: Certificate) -> bool:
    token = _decoded(row.token or "")
    if token is None or token.signing_input != row.signing_input.encode("ascii"):
        return False
    try:
        verify_signature(row.signing_key.public_jwk, token.signature, token.signing_input)
    except SigningError:
        return False
    return True


async def _several_registers() -> Iterable[str]:
    """One database is one register: every certificate names the same identifier."""
    kept = Certificate.filter(signing_input_hash=None).exclude(status=CertificateStatus.VOIDED)
    tokens = await kept.values_list("signing_input", flat=True)
    decoded = [_decoded(f"{each}.{NO_SIGNATURE}") for each in tokens]
    identifiers = {each.claims.iss for each in decoded if each is not None}
    return sorted(identifiers) if len(identifiers) > 1 else ()


INVARIANTS = (
    Invariant("what is to be signed says what the register holds", _unfaithful),
    Invariant("a token is signed with its key over what was stored", _unsigned),
    Invariant("all certificates name one register", _several_registers),
)
