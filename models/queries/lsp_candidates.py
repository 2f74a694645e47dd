"""Candidates for a first licence."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from models.queries.rows import row_of, rows_of
from models.rules.lsps import LspType
from models.tables.lsp_candidates import LspCandidate


@dataclass(frozen=True, slots=True)
class LspCandidateRow:
    """One candidate."""

    id: int
    code: str
    name: str
    name_en: str | None
    type: LspType
    founder: str | None
    sector: str | None
    province_id: int
    lsp_id: int | None


async def candidates_by_id(ids: Collection[int]) -> Sequence[LspCandidateRow]:
    """Candidates by id, in any order."""
    return await rows_of(LspCandidate.filter(id__in=list(ids)), LspCandidateRow)


async def candidate_by_code(code: str) -> LspCandidateRow | None:
    """The candidate of a code."""
    return await row_of(LspCandidate.filter(code=code), LspCandidateRow)
