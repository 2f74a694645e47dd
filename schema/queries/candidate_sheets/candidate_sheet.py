"""`candidateSheet(number:)`: the report of an import, and how far its candidates have come."""

import strawberry

from models.queries.candidate_sheets import candidate_sheet_by_number
from models.rules.visibility import check_sees_certificates, sees_certificates_of
from schema.context import Info
from schema.types.candidate_sheet import CandidateSheet


@strawberry.type
class CandidateSheetQuery:
    """One sheet."""

    @strawberry.field
    async def candidate_sheet(self, info: Info, number: str) -> CandidateSheet | None:
        """A sheet of the caller's LSP, or any for BNSP; null for another LSP's as for none."""
        check_sees_certificates(info.context.login)
        row = await candidate_sheet_by_number(number)
        visible = row is not None and sees_certificates_of(info.context.actor, row.lsp__licence_number)
        return CandidateSheet.of(row) if row is not None and visible else None
