"""Signing keys, and which certificates they signed."""

from collections.abc import Iterable

from models.queries.invariants.invariant import Invariant, never
from models.tables.signing_keys import SigningKey
from signing.keys import kid_of


async def _misnamed() -> Iterable[str]:
    return [key.kid for key in await SigningKey.all() if key.kid != kid_of(key.public_jwk)]


SIGNED_FOR_ITS_LSP = """
SELECT c.registration_number AS found FROM certificate c JOIN signing_key k ON k.id = c.signing_key_id
WHERE k.kid <> c.kid OR k.lsp_id IS NULL OR k.lsp_id <> c.lsp_id
"""
SIGNED_IN_ITS_TIME = """
SELECT c.registration_number AS found FROM certificate c JOIN signing_key k ON k.id = c.signing_key_id
WHERE c.status <> 'VOIDED' AND (c.issued_at < k.not_before OR c.issued_at >= k.not_after)
"""

INVARIANTS = (
    Invariant("a key id is made of the public key", _misnamed),
    never("a certificate is signed with a key of its LSP", SIGNED_FOR_ITS_LSP),
    never("a certificate is signed while its key may sign", SIGNED_IN_ITS_TIME),
)
