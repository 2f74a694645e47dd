"""Complaints about LSPs."""

from datetime import datetime

import strawberry

from models.queries.complaints import ComplaintRow
from schema.context import Info
from schema.rows import of_row
from schema.types.certification_enums import ComplaintStatus
from schema.types.lsp import Lsp


@strawberry.type
class Complaint:
    """What somebody complains of about an LSP."""

    number: str
    text: str
    status: ComplaintStatus
    received_at: datetime
    answer: str | None
    answered_at: datetime | None
    row: strawberry.Private[ComplaintRow]

    @strawberry.field
    async def lsp(self, info: Info) -> Lsp:
        """The LSP that it is about."""
        return await Lsp.load(info, self.row.lsp_id)

    @classmethod
    def of(cls, row: ComplaintRow) -> "Complaint":
        """The complaint of a row."""
        return of_row(cls, row)
