"""Partner bodies and their recommendations (rekomendasi)."""

from datetime import date

import strawberry

from models.queries.partner_bodies import PartnerBodyRow, RecommendationRow
from models.rules.sector_recommendations import raises_review
from schema.context import Info
from schema.rows import of_row
from schema.types.licensing_enums import RecommendationDecision
from schema.types.lsp import Lsp
from schema.types.lsp_candidate import LspCandidate


@strawberry.type
class PartnerBody:
    """A body outside BNSP that watches sectors."""

    code: str
    name_indonesian: str
    name_english: str
    row: strawberry.Private[PartnerBodyRow]

    @strawberry.field
    async def sectors(self, info: Info) -> list[str]:
        """The sectors that it watches."""
        return list(await info.context.loaders.sectors_of_body.load(self.row.id))

    @classmethod
    def of(cls, row: PartnerBodyRow) -> "PartnerBody":
        """The body of a row."""
        return of_row(cls, row)


@strawberry.type
class Recommendation:
    """A letter in which a body recommends a candidate or an LSP, or does not."""

    sector: str
    number: str
    decided_on: date
    decision: RecommendationDecision
    withdrawn_on: date | None
    withdrawal_reason: str | None
    row: strawberry.Private[RecommendationRow]

    @strawberry.field
    async def body(self, info: Info) -> PartnerBody:
        """Whose letter it is."""
        return PartnerBody.of(await info.context.loaders.partner_body.load(self.row.body_id))

    @strawberry.field
    async def lsp(self, info: Info) -> Lsp | None:
        """The LSP that it is about; null while that is a candidate."""
        return None if self.row.lsp_id is None else await Lsp.load(info, self.row.lsp_id)

    @strawberry.field
    async def candidate(self, info: Info) -> LspCandidate | None:
        """The candidate that it was about."""
        if self.row.candidate_id is None:
            return None
        return await LspCandidate.load(info, self.row.candidate_id)

    @strawberry.field
    async def raises_review(self, info: Info) -> bool:
        """Whether it was withdrawn from an LSP that was licensed: BNSP looks at the licence again."""
        if self.row.lsp_id is None:
            return False
        licensed = await info.context.loaders.first_licensed.load(self.row.lsp_id)
        return raises_review(self.withdrawn_on, next(iter(licensed), None))

    @classmethod
    def of(cls, row: RecommendationRow) -> "Recommendation":
        """The recommendation of a row."""
        return of_row(cls, row)
