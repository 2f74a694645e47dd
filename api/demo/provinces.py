"""Codes of the provinces: the report's tables go by ISO 3166-2, a NIK and the register by the ministry's code."""

from collections.abc import Mapping
from functools import cache

from models.published.tables import Row, read_table


@cache
def provinces() -> Mapping[str, Row]:
    """Return the provinces by ISO 3166-2 code."""
    return {row["iso_3166_2"]: row for row in read_table("provinces_reference")}


def ministry_code(iso_code: str) -> str:
    """Return the code of the ministry of home affairs, which a NIK begins with."""
    return provinces()[iso_code]["kemendagri_code"]


def province_name(iso_code: str) -> str:
    """Return the Indonesian name."""
    return provinces()[iso_code]["name_id"]
