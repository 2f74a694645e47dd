"""Signing keys as those see them who run the machine. The private halves are not read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from models.queries.rows import rows_of
from models.rules.signing_keys import KeyStorage, SigningKeyStatus
from models.tables.signing_keys import SigningKey


@dataclass(frozen=True, slots=True)
class SigningKeyRow:
    """One key."""

    kid: str
    lsp__licence_number: str | None
    status: SigningKeyStatus
    storage: KeyStorage
    not_before: datetime
    not_after: datetime | None
    compromised_at: datetime | None


async def signing_keys(licence_number: str | None = None) -> Sequence[SigningKeyRow]:
    """The keys of one LSP, or all, by licence number and age."""
    query = SigningKey.all() if licence_number is None else SigningKey.filter(lsp__licence_number=licence_number)
    rows = query.order_by("lsp__licence_number", "not_before", "id")
    return await rows_of(rows, SigningKeyRow)
