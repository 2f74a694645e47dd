"""The provinces come with the software: 34 of 2021, and the four that were split off in 2022."""

from datetime import date

from models.published.tables import Row, read_table
from models.services.frame.register_province import RegisterProvince, register_provinces
from models.tables.provinces import Province


async def load_provinces() -> None:
    """Store the provinces that are not there yet."""
    present = {row.kemendagri_code for row in await Province.all()}
    requests = [_request(row) for row in read_table("provinces_reference")]
    await register_provinces([each for each in requests if each.kemendagri_code not in present])


def _request(row: Row) -> RegisterProvince:
    return RegisterProvince(
        kemendagri_code=row["kemendagri_code"],
        bps_code=row["bps_code"],
        iso_code=row["iso_3166_2"],
        name_id=row["name_id"],
        name_en=row["name_en"],
        label_2021=row["label_in_seed"] or None,
        valid_from=date.fromisoformat(row["valid_from"]) if row["valid_from"] else None,
        split_from=row["split_from"] or None,
        note=row["note"],
    )
