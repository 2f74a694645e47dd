"""LSPs as they are looked up and listed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from models.queries.filters import EVERYTHING, Expression, criteria
from models.queries.pages import Page, PageRequest, read_page
from models.queries.rows import rows_by, rows_of
from models.rules.lsps import LspType, P1Kind
from models.tables.lsps import Lsp, LspFormerName


@dataclass(frozen=True, slots=True)
class LspRow:
    """One LSP with its province."""

    id: int
    licence_number: str
    name: str
    name_en: str | None
    type: LspType
    p1_kind: P1Kind | None
    founder: str | None
    sector: str | None
    address: str | None
    phone: str | None
    email: str | None
    website: str | None
    province__kemendagri_code: str
    province__iso_code: str
    province__name_id: str
    province__name_en: str


@dataclass(frozen=True, slots=True)
class LspFormerNameRow:
    """What an LSP was called, until when, and by which decree that changed."""

    name: str
    name_en: str | None
    ended_at: datetime
    decree_number: str


async def lsp_by_licence_number(licence_number: str) -> LspRow | None:
    """The LSP of a canonical licence number."""
    return next(iter(await _rows(licence_number=licence_number)), None)


async def lsps_by_id(ids: Collection[int]) -> Sequence[LspRow]:
    """LSPs by id, in any order."""
    return await _rows(id__in=list(ids))


async def lsp_page(request: PageRequest, where: Expression = EVERYTHING) -> Page[LspRow]:
    """A page of LSPs."""
    return await read_page(Lsp.filter(criteria(where)), request, LspRow)


async def former_names_by_lsp(lsp_ids: Collection[int]) -> Mapping[int, Sequence[LspFormerNameRow]]:
    """What some LSPs were called before, the newest first."""
    query = LspFormerName.filter(lsp_id__in=list(lsp_ids)).order_by("-ended_at")
    return await rows_by("lsp_id", query, LspFormerNameRow)


async def _rows(**where: object) -> list[LspRow]:
    return await rows_of(Lsp.filter(**where), LspRow)
