"""Rows by the numbers that people know them by, many in one query."""

from collections.abc import Collection, Iterator, Sequence
from typing import TypeVar

from tortoise import Model

from models.rules.violations import InvalidInput, NotFound
from models.tables.assessors import Assessor
from models.tables.lsps import Lsp
from models.tables.provinces import Province
from models.tables.schemes import Scheme, SchemeVersion
from models.tables.sites import AssessmentSite

AT_ONCE = 5_000  # keys in one query; SQLite takes 32,766 parameters, PostgreSQL 32,767

M = TypeVar("M", bound=Model)
T = TypeVar("T")


async def rows_by(model: type[M], column: str, keys: Collection[object], kind: str) -> dict[object, M]:
    """Return the row of each key. Raises NotFound, naming the first key that has none."""
    found: dict[object, M] = {}
    for some in chunks(sorted(set(keys), key=str), AT_ONCE):
        for row in await model.filter(**{f"{column}__in": some}):
            found[getattr(row, column)] = row
    _check_found(found, keys, kind)
    return found


async def ids_by(model: type[Model], column: str, keys: Collection[object], kind: str) -> dict[object, int]:
    """Return the id of each key's row: all that a foreign key needs. Raises NotFound as `rows_by` does."""
    found: dict[object, int] = {}
    for some in chunks(sorted(set(keys), key=str), AT_ONCE):
        found |= dict(await model.filter(**{f"{column}__in": some}).values_list(column, "id"))
    _check_found(found, keys, kind)
    return found


async def check_new(model: type[Model], column: str, keys: Collection[str | None], field: str) -> None:
    """Raises InvalidInput when a key has a row already. None is no key."""
    wanted = sorted({key for key in keys if key is not None})
    for some in chunks(wanted, AT_ONCE):
        if await model.filter(**{f"{column}__in": some}).exists():
            raise InvalidInput(field, "is in the register already")


def _check_found(found: Collection[object], keys: Collection[object], kind: str) -> None:
    for key in keys:
        if key not in found:
            raise NotFound(kind, str(key))


async def lsps_by_licence(numbers: Collection[str]) -> dict[object, Lsp]:
    """Return LSPs by licence number. Raises NotFound."""
    return await rows_by(Lsp, "licence_number", numbers, "LSP")


async def lsp_by_licence(number: str) -> Lsp:
    """Return the LSP of a licence number. Raises NotFound."""
    return (await lsps_by_licence([number]))[number]


async def provinces_by_code(codes: Collection[str]) -> dict[object, Province]:
    """Return provinces by the ministry of home affairs' code. Raises NotFound."""
    return await rows_by(Province, "kemendagri_code", codes, "province")


async def schemes_by_code(codes: Collection[str]) -> dict[object, Scheme]:
    """Return schemes by code. Raises NotFound."""
    return await rows_by(Scheme, "code", codes, "scheme")


async def assessors_by_number(numbers: Collection[str]) -> dict[object, Assessor]:
    """Return assessors by registration number. Raises NotFound."""
    return await rows_by(Assessor, "registration_number", numbers, "assessor")


async def assessor_by_number(number: str) -> Assessor:
    """Return the assessor of a registration number. Raises NotFound."""
    return (await assessors_by_number([number]))[number]


async def sites_by_code(codes: Collection[str]) -> dict[object, AssessmentSite]:
    """Return assessment sites by code. Raises NotFound."""
    return await rows_by(AssessmentSite, "code", codes, "assessment site")


async def scheme_versions_by_name(names: Collection[str]) -> dict[str, SchemeVersion]:
    """Return scheme versions by ``SKM-000123@2``, each with its scheme. Raises NotFound."""
    codes = sorted({name.partition("@")[0] for name in names})
    found: dict[str, SchemeVersion] = {}
    for some in chunks(codes, AT_ONCE):
        for row in await SchemeVersion.filter(scheme__code__in=some).select_related("scheme"):
            found[scheme_name(row)] = row
    for name in names:
        if name not in found:
            raise NotFound("scheme version", name)
    return found


def scheme_name(version: SchemeVersion) -> str:
    """Return code and version, as certificates carry them. The scheme must have been read along."""
    return f"{version.scheme.code}@{version.version}"


def chunks(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """Cut a sequence into pieces of at most `size`."""
    return (items[start : start + size] for start in range(0, len(items), size))
