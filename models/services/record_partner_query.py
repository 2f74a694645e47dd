"""A partner body's query about persons is written down before it is answered."""

import hashlib
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import datetime

from models.rules.actors import Actor
from models.rules.partner_queries import PersonalRegister, QueryPurpose
from models.tables.partner_queries import PartnerQuery

LONGEST_OPERATION = 100  # characters


@dataclass(frozen=True, slots=True)
class AskedAboutPersons:
    """What is asked."""

    document: str = field(repr=False)
    operation: str | None
    registers: AbstractSet[PersonalRegister]
    purpose: QueryPurpose | None


async def record_partner_query(actor: Actor, now: datetime, asked: AskedAboutPersons) -> None:
    """Write it down. Nothing personal enters: of the document a hash is kept, of the variables nothing."""
    await PartnerQuery.create(
        asked_at=now,
        subject=actor.subject,
        partner=actor.partner,
        operation=_name(asked.operation),
        document_hash=hashlib.sha256(asked.document.encode()).hexdigest(),
        registers=frozenset(asked.registers),
        purpose=asked.purpose,
    )


def _name(operation: str | None) -> str | None:
    """Return a name without its digits, which might be somebody's."""
    return operation and "".join(each for each in operation if not each.isdigit())[:LONGEST_OPERATION]
