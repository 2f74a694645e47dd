"""Provinces."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields

from models.tables.provinces import Province


@dataclass(frozen=True, slots=True)
class ProvinceRow:
    """One province, with the names that rows have which have it joined."""

    id: int
    kemendagri_code: str
    iso_code: str
    name_id: str
    name_en: str


_COLUMNS = tuple(each.name for each in fields(ProvinceRow))


async def provinces() -> Sequence[ProvinceRow]:
    """Every province of today, in the order of the codes."""
    rows = Province.filter(valid_to=None).order_by("kemendagri_code")
    return [ProvinceRow(*values) for values in await rows.values_list(*_COLUMNS)]


async def provinces_by_id(ids: Collection[int]) -> Sequence[ProvinceRow]:
    """Provinces by id, in any order."""
    return [ProvinceRow(*values) for values in await Province.filter(id__in=list(ids)).values_list(*_COLUMNS)]
