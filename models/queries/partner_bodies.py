"""Partner bodies, the sectors that they watch, and what they say about LSPs."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.queries.filters import EVERYTHING, Expression, criteria
from models.queries.pages import Page, PageRequest, read_page
from models.queries.rows import row_of, rows_of, values_by
from models.rules.sector_recommendations import RecommendationDecision
from models.tables.licences import Licence
from models.tables.partner_bodies import PartnerBody, PartnerBodySector
from models.tables.sector_recommendations import SectorRecommendation


@dataclass(frozen=True, slots=True)
class PartnerBodyRow:
    """One body."""

    id: int
    code: str
    name_id: str
    name_en: str


@dataclass(frozen=True, slots=True)
class RecommendationRow:
    """One letter of one body."""

    id: int
    sector: str
    body_id: int
    candidate_id: int | None
    lsp_id: int | None
    number: str
    decided_on: date
    decision: RecommendationDecision
    withdrawn_on: date | None
    withdrawal_reason: str | None


async def partner_bodies() -> Sequence[PartnerBodyRow]:
    """Every body, by code. There are some dozens."""
    return await rows_of(PartnerBody.all().order_by("code"), PartnerBodyRow)


async def partner_bodies_by_id(ids: Collection[int]) -> Sequence[PartnerBodyRow]:
    """Bodies by id, in any order."""
    return await rows_of(PartnerBody.filter(id__in=list(ids)), PartnerBodyRow)


async def partner_body_by_code(code: str) -> PartnerBodyRow | None:
    """The body of a code."""
    return await row_of(PartnerBody.filter(code=code), PartnerBodyRow)


async def sectors_by_body(body_ids: Collection[int]) -> Mapping[int, Sequence[str]]:
    """The codes of the sectors that some bodies watch."""
    rows = PartnerBodySector.filter(body_id__in=list(body_ids)).order_by("sector")
    return await values_by("body_id", rows, "sector")


async def sectors_watched_by(code: str | None) -> frozenset[str]:
    """The codes of the sectors that the body of a caller watches; none for a caller without a body."""
    rows = PartnerBodySector.filter(body__code=code or "")
    return frozenset(str(sector) for sector in await rows.values_list("sector", flat=True))


async def recommendation_page(request: PageRequest, where: Expression = EVERYTHING) -> Page[RecommendationRow]:
    """A page of letters."""
    return await read_page(SectorRecommendation.filter(criteria(where)), request, RecommendationRow)


async def recommendation_of(body: str, number: str) -> RecommendationRow | None:
    """The letter of a body with this number."""
    return await row_of(SectorRecommendation.filter(body__code=body, number=number), RecommendationRow)


async def first_licensed_by_lsp(lsp_ids: Collection[int]) -> Mapping[int, Sequence[date]]:
    """The first day of the first licence of some LSPs, each as the one member of a sequence."""
    rows = Licence.filter(lsp_id__in=list(lsp_ids)).order_by("-valid_from").values_list("lsp_id", "valid_from")
    return {lsp_id: (day,) for lsp_id, day in await rows}
