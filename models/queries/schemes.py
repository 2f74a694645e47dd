"""Schemes, their versions, the units in them, and the LSPs that have them in scope."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.queries.filters import EVERYTHING, Among, Expression, criteria
from models.queries.pages import Page, PageRequest, read_page
from models.queries.rows import row_of, rows_by, rows_of
from models.rules.schemes import SchemeFramework, SchemeKind, SchemeVersionStatus, StandardBasis, UnitRole
from models.tables.schemes import Scheme, SchemeVersion, SchemeVersionUnit
from models.tables.scopes import LspScope


@dataclass(frozen=True, slots=True)
class SchemeRow:
    """One scheme, whatever its version."""

    id: int
    code: str
    kind: SchemeKind
    kkni_level: int | None
    kbli_code: str
    kbji_code: str
    registration_prefix: str
    standard_basis: StandardBasis
    sector: str | None
    framework: SchemeFramework
    language: str
    owner_body: str | None


@dataclass(frozen=True, slots=True)
class SchemeVersionRow:
    """One version of a scheme."""

    id: int
    scheme_id: int
    version: int
    title_id: str
    title_en: str | None
    validity_years: int
    status: SchemeVersionStatus
    verification_sheet_number: str | None


@dataclass(frozen=True, slots=True)
class UnitRow:
    """One unit of a scheme version, as its certificate lists it."""

    position: int
    role: UnitRole
    unit__code: str
    unit__title_id: str
    unit__title_en: str | None


@dataclass(frozen=True, slots=True)
class ScopeRow:
    """A scheme version in the scope of an LSP, from when to when."""

    id: int
    lsp_id: int
    scheme_version_id: int
    from_date: date
    to_date: date | None


async def scheme_by_code(code: str) -> SchemeRow | None:
    """The scheme of a canonical code."""
    return await row_of(Scheme.filter(code=code), SchemeRow)


async def schemes_by_id(ids: Collection[int]) -> Sequence[SchemeRow]:
    """Schemes by id, in any order."""
    return await rows_of(Scheme.filter(id__in=list(ids)), SchemeRow)


def titled(title: Expression) -> Expression:
    """The schemes of which some version answers the expression."""
    return Among("id", SchemeVersion.filter(criteria(title)).values("scheme_id"))


async def scheme_page(request: PageRequest, where: Expression = EVERYTHING) -> Page[SchemeRow]:
    """A page of schemes."""
    return await read_page(Scheme.filter(criteria(where)), request, SchemeRow)


async def scheme_versions_by_id(ids: Collection[int]) -> Sequence[SchemeVersionRow]:
    """Scheme versions by id, in any order."""
    return await rows_of(SchemeVersion.filter(id__in=list(ids)), SchemeVersionRow)


async def scheme_versions_by_name(names: Collection[str]) -> Mapping[str, SchemeVersionRow | None]:
    """Scheme versions by code and version, ``SKM-000123@2``; None for those that the register does not have."""
    codes = {name.partition("@")[0] for name in names}
    versions = SchemeVersion.filter(scheme__code__in=list(codes))
    by_code = await rows_by("scheme__code", versions, SchemeVersionRow)
    found = {f"{code}@{row.version}": row for code, rows in by_code.items() for row in rows}
    return {name: found.get(name) for name in names}


async def versions_by_scheme(scheme_ids: Collection[int]) -> Mapping[int, Sequence[SchemeVersionRow]]:
    """The versions of some schemes, the newest first."""
    query = SchemeVersion.filter(scheme_id__in=list(scheme_ids)).order_by("-version")
    return await rows_by("scheme_id", query, SchemeVersionRow)


async def units_by_version(version_ids: Collection[int]) -> Mapping[int, Sequence[UnitRow]]:
    """The units of some scheme versions, in the order in which they are printed."""
    query = SchemeVersionUnit.filter(scheme_version_id__in=list(version_ids)).order_by("position")
    return await rows_by("scheme_version_id", query, UnitRow)


async def scope_by_lsp(lsp_ids: Collection[int]) -> Mapping[int, Sequence[ScopeRow]]:
    """What some LSPs have, had or will have in scope."""
    query = LspScope.filter(lsp_id__in=list(lsp_ids)).order_by("from_date", "id")
    return await rows_by("lsp_id", query, ScopeRow)
