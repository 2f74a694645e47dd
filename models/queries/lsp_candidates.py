"""Candidates for a first licence."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields

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


_COLUMNS = tuple(each.name for each in fields(LspCandidateRow))


async def candidates_by_id(ids: Collection[int]) -> Sequence[LspCandidateRow]:
    """Candidates by id, in any order."""
    return [LspCandidateRow(*values) for values in await LspCandidate.filter(id__in=list(ids)).values_list(*_COLUMNS)]


async def candidate_by_code(code: str) -> LspCandidateRow | None:
    """The candidate of a code."""
    rows = await LspCandidate.filter(code=code).values_list(*_COLUMNS)
    return next((LspCandidateRow(*values) for values in rows), None)
