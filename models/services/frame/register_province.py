"""Provinces enter the register."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.tables.provinces import Province


@dataclass(frozen=True, slots=True)
class RegisterProvince:
    """One province, with its codes."""

    kemendagri_code: str
    bps_code: str
    iso_code: str
    name_id: str
    name_en: str
    label_2021: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    split_from: str | None = None
    """Kemendagri code of the province that this one was part of; it is registered before."""
    note: str = ""


async def register_provinces(requests: Sequence[RegisterProvince]) -> None:
    """Store provinces. They are reference data that comes with the software: nobody's act, so no event."""
    whole = [each for each in requests if each.split_from is None]
    await Province.bulk_create([_row(each, None) for each in whole])
    ids = dict(await Province.all().values_list("kemendagri_code", "id"))
    parts = [each for each in requests if each.split_from is not None]
    await Province.bulk_create([_row(each, ids[each.split_from]) for each in parts])


def _row(request: RegisterProvince, split_from_id: int | None) -> Province:
    return Province(
        kemendagri_code=request.kemendagri_code,
        bps_code=request.bps_code,
        iso_code=request.iso_code,
        name_id=request.name_id,
        name_en=request.name_en,
        label_2021=request.label_2021,
        valid_from=request.valid_from,
        valid_to=request.valid_to,
        split_from_id=split_from_id,
        note=request.note,
    )
