"""Queries of partner bodies about persons, as they were written down."""

from datetime import datetime

import strawberry

from models.queries.partner_queries import PartnerQueryRow
from models.rules.partner_queries import PersonalRegister, QueryPurpose
from schema.rows import of_row

strawberry.enum(PersonalRegister, name="PersonalRegister")
strawberry.enum(QueryPurpose, name="QueryPurpose")

__all__ = ["PartnerQuery", "PersonalRegister", "QueryPurpose"]


@strawberry.type
class PartnerQuery:
    """One query of a partner body about persons."""

    asked_at: datetime
    subject: str
    partner: str | None
    operation: str | None
    document_hash: str
    registers: list[PersonalRegister]
    purpose: QueryPurpose | None

    @classmethod
    def of(cls, row: PartnerQueryRow) -> "PartnerQuery":
        """The query of a row."""
        return of_row(cls, row, registers=sorted(row.registers))
