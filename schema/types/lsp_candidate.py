"""Candidates for a first licence (CLSP)."""

import strawberry

from models.queries.lsp_candidates import LspCandidateRow
from schema.context import Info
from schema.rows import of_row
from schema.types.enums import LspType
from schema.types.lsp import Lsp
from schema.types.province import Province


@strawberry.type
class LspCandidate:
    """A body that wants to become an LSP."""

    code: str
    name: str
    name_english: str | None
    type: LspType
    founder: str | None
    sector: str | None
    row: strawberry.Private[LspCandidateRow]

    @strawberry.field
    async def province(self, info: Info) -> Province:
        """The province of its seat."""
        return await Province.load(info, self.row.province_id)

    @strawberry.field
    async def lsp(self, info: Info) -> Lsp | None:
        """The LSP that it became."""
        return None if self.row.lsp_id is None else await Lsp.load(info, self.row.lsp_id)

    @classmethod
    async def load(cls, info: Info, key: int) -> "LspCandidate":
        """The candidate that a foreign key names, which therefore exists."""
        return cls.of(await info.context.loaders.candidate.load(key))

    @classmethod
    def of(cls, row: LspCandidateRow) -> "LspCandidate":
        """The candidate of a row."""
        return of_row(cls, row)
