"""Schemes, their versions, the units in them, and the LSPs that have them in scope."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date

from models.queries.filters import EVERYTHING, Among, Expression, criteria
from models.queries.pages import Page, PageRequest, read_page
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


_SCHEME = tuple(each.name for each in fields(SchemeRow))
_VERSION = tuple(each.name for each in fields(SchemeVersionRow))
_UNIT = tuple(each.name for each in fields(UnitRow))
_SCOPE = tuple(each.name for each in fields(ScopeRow))


async def scheme_by_code(code: str) -> SchemeRow | None:
    """The scheme of a canonical code."""
    return next((SchemeRow(*values) for values in await Scheme.filter(code=code).values_list(*_SCHEME)), None)


async def schemes_by_id(ids: Collection[int]) -> Sequence[SchemeRow]:
    """Schemes by id, in any order."""
    return [SchemeRow(*values) for values in await Scheme.filter(id__in=list(ids)).values_list(*_SCHEME)]


def titled(title: Expression) -> Expression:
    """The schemes of which some version answers the expression."""
    return Among("id", SchemeVersion.filter(criteria(title)).values("scheme_id"))


async def scheme_page(request: PageRequest, where: Expression = EVERYTHING) -> Page[SchemeRow]:
    """A page of schemes."""
    return await read_page(Scheme.filter(criteria(where)), request, _SCHEME, SchemeRow)


async def scheme_versions_by_id(ids: Collection[int]) -> Sequence[SchemeVersionRow]:
    """Scheme versions by id, in any order."""
    rows = await SchemeVersion.filter(id__in=list(ids)).values_list(*_VERSION)
    return [SchemeVersionRow(*values) for values in rows]


async def scheme_versions_by_name(names: Collection[str]) -> Mapping[str, SchemeVersionRow | None]:
    """Scheme versions by code and version, ``SKM-000123@2``; None for those that the register does not have."""
    codes = {name.partition("@")[0] for name in names}
    rows = await SchemeVersion.filter(scheme__code__in=list(codes)).values_list("scheme__code", *_VERSION)
    found = {f"{code}@{row.version}": row for code, *values in rows for row in [SchemeVersionRow(*values)]}
    return {name: found.get(name) for name in names}


async def versions_by_scheme(scheme_ids: Collection[int]) -> Mapping[int, Sequence[SchemeVersionRow]]:
    """The versions of some schemes, the newest first."""
    found: dict[int, list[SchemeVersionRow]] = defaultdict(list)
    query = SchemeVersion.filter(scheme_id__in=list(scheme_ids)).order_by("-version")
    for values in await query.values_list(*_VERSION):
        found[values[1]].append(SchemeVersionRow(*values))
    return found


async def units_by_version(version_ids: Collection[int]) -> Mapping[int, Sequence[UnitRow]]:
    """The units of some scheme versions, in the order in which they are printed."""
    found: dict[int, list[UnitRow]] = defaultdict(list)
    query = SchemeVersionUnit.filter(scheme_version_id__in=list(version_ids)).order_by("position")
    for version_id, *values in await query.values_list("scheme_version_id", *_UNIT):
        found[version_id].append(UnitRow(*values))
    return found


async def scope_by_lsp(lsp_ids: Collection[int]) -> Mapping[int, Sequence[ScopeRow]]:
    """What some LSPs have, had or will have in scope."""
    found: dict[int, list[ScopeRow]] = defaultdict(list)
    query = LspScope.filter(lsp_id__in=list(lsp_ids)).order_by("from_date", "id")
    for values in await query.values_list(*_SCOPE):
        found[values[1]].append(ScopeRow(*values))
    return found
