"""Provinces."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from models.queries.rows import rows_of
from models.tables.provinces import Province


@dataclass(frozen=True, slots=True)
class ProvinceRow:
    """One province, with the names that rows have which have it joined."""

    id: int
    kemendagri_code: str
    iso_code: str
    name_id: str
    name_en: str


async def provinces() -> Sequence[ProvinceRow]:
    """Every province of today, in the order of the codes."""
    rows = Province.filter(valid_to=None).order_by("kemendagri_code")
    return await rows_of(rows, ProvinceRow)


async def provinces_by_id(ids: Collection[int]) -> Sequence[ProvinceRow]:
    """Provinces by id, in any order."""
    return await rows_of(Province.filter(id__in=list(ids)), ProvinceRow)
