"""Partner bodies, the sectors that they watch, and what they say about LSPs."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date

from models.queries.filters import EVERYTHING, Expression, criteria
from models.queries.pages import Page, PageRequest, read_page
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


_BODY = tuple(each.name for each in fields(PartnerBodyRow))
_LETTER = tuple(each.name for each in fields(RecommendationRow))


async def partner_bodies() -> Sequence[PartnerBodyRow]:
    """Every body, by code. There are some dozens."""
    return [PartnerBodyRow(*values) for values in await PartnerBody.all().order_by("code").values_list(*_BODY)]


async def partner_bodies_by_id(ids: Collection[int]) -> Sequence[PartnerBodyRow]:
    """Bodies by id, in any order."""
    return [PartnerBodyRow(*values) for values in await PartnerBody.filter(id__in=list(ids)).values_list(*_BODY)]


async def partner_body_by_code(code: str) -> PartnerBodyRow | None:
    """The body of a code."""
    return next((PartnerBodyRow(*values) for values in await PartnerBody.filter(code=code).values_list(*_BODY)), None)


async def sectors_by_body(body_ids: Collection[int]) -> Mapping[int, Sequence[str]]:
    """The codes of the sectors that some bodies watch."""
    found: dict[int, list[str]] = defaultdict(list)
    rows = PartnerBodySector.filter(body_id__in=list(body_ids)).order_by("sector")
    for body_id, sector in await rows.values_list("body_id", "sector"):
        found[body_id].append(sector)
    return found


async def sectors_watched_by(code: str | None) -> frozenset[str]:
    """The codes of the sectors that the body of a caller watches; none for a caller without a body."""
    rows = PartnerBodySector.filter(body__code=code or "")
    return frozenset(str(sector) for sector in await rows.values_list("sector", flat=True))


async def recommendation_page(request: PageRequest, where: Expression = EVERYTHING) -> Page[RecommendationRow]:
    """A page of letters."""
    return await read_page(SectorRecommendation.filter(criteria(where)), request, _LETTER, RecommendationRow)


async def recommendation_of(body: str, number: str) -> RecommendationRow | None:
    """The letter of a body with this number."""
    rows = await SectorRecommendation.filter(body__code=body, number=number).values_list(*_LETTER)
    return next((RecommendationRow(*values) for values in rows), None)


async def first_licensed_by_lsp(lsp_ids: Collection[int]) -> Mapping[int, Sequence[date]]:
    """The first day of the first licence of some LSPs, each as the one member of a sequence."""
    rows = Licence.filter(lsp_id__in=list(lsp_ids)).order_by("-valid_from").values_list("lsp_id", "valid_from")
    return {lsp_id: (day,) for lsp_id, day in await rows}
