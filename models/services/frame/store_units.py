"""Competency units enter the register with the first scheme or standard that names them."""

from collections.abc import Collection
from dataclasses import dataclass

from models.rules.unit_codes import UnitCode
from models.services.lookups import AT_ONCE, rows_by
from models.tables.units import CompetencyUnit


@dataclass(frozen=True, slots=True)
class UnitTitle:
    """One competency unit and what it is called."""

    code: str
    title_id: str
    title_en: str | None = None


async def store_units(wanted: Collection[UnitTitle]) -> dict[object, CompetencyUnit]:
    """Store the units that are new, with the titles given, and return all by code. Raises InvalidInput."""
    by_code = {UnitCode.canonical(each.code): each for each in wanted}
    rows = [_unit(UnitCode.parse(code), each) for code, each in by_code.items()]
    await CompetencyUnit.bulk_create(rows, ignore_conflicts=True, batch_size=AT_ONCE)
    return await rows_by(CompetencyUnit, "code", by_code, "competency unit")


def _unit(code: UnitCode, unit: UnitTitle) -> CompetencyUnit:
    return CompetencyUnit(code=str(code), code_shape=code.shape, title_id=unit.title_id, title_en=unit.title_en)
