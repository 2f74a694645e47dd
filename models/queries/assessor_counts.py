"""How many assessors there are in each province, against what the report of 2021 prints."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.queries.counted_in_the_register import provinces_on
from models.queries.provinces import ProvinceRow, provinces
from models.queries.sql_pages import read_rows
from models.tables.figures import PublishedFigure, PublishedSeries

SERIES = "assessors_by_province_2021"
TOTAL = "TOTAL"

COUNTED = """
SELECT province_id,
    SUM(CASE WHEN status = 'ACTIVE' AND certificate_valid_until >= :today THEN 1 ELSE 0 END) AS active,
    SUM(CASE WHEN status = 'ACTIVE' AND certificate_valid_until < :today THEN 1 ELSE 0 END) AS expired,
    SUM(CASE WHEN status = 'SUSPENDED' THEN 1 ELSE 0 END) AS suspended,
    SUM(CASE WHEN status = 'REVOKED' THEN 1 ELSE 0 END) AS revoked
FROM assessor GROUP BY province_id
"""


@dataclass(frozen=True, slots=True)
class AssessorCount:
    """Assessors by how they stand."""

    active: int = 0
    expired: int = 0
    suspended: int = 0
    revoked: int = 0

    def __add__(self, other: "AssessorCount") -> "AssessorCount":
        """Return both together."""
        return AssessorCount(
            self.active + other.active,
            self.expired + other.expired,
            self.suspended + other.suspended,
            self.revoked + other.revoked,
        )


@dataclass(frozen=True, slots=True)
class ProvinceAssessors:
    """The assessors of one province of the report's year."""

    province: ProvinceRow
    count: AssessorCount
    printed: int


@dataclass(frozen=True, slots=True)
class AssessorsByProvince:
    """Every province of the report, and the totals."""

    provinces: Sequence[ProvinceAssessors]
    total: AssessorCount
    printed_total: int
    printed_unallocated: int
    """What the printed total has beyond the printed cells; it belongs to no province."""


async def assessors_by_province(today: date) -> AssessorsByProvince:
    """Count assessors as they stand today, in the provinces of the day that the report speaks of."""
    series = await PublishedSeries.get(code=SERIES)
    counted = await _counted(today, await provinces_on(series.as_of))
    printed = await _printed()
    rows = [
        ProvinceAssessors(each, counted[each.iso_code], printed[each.iso_code])
        for each in await provinces()
        if each.iso_code in counted
    ]
    everybody = sum((each.count for each in rows), AssessorCount())
    total = printed[TOTAL]
    return AssessorsByProvince(rows, everybody, total, total - sum(each.printed for each in rows))


async def _counted(today: date, wholes: Mapping[int, str]) -> Mapping[str, AssessorCount]:
    found = dict.fromkeys(wholes.values(), AssessorCount())
    for row in await read_rows(COUNTED, today=today):
        found[wholes[row.pop("province_id")]] += AssessorCount(**row)
    return found


async def _printed() -> Mapping[str, int]:
    figures = await PublishedFigure.filter(series__code=SERIES).values_list("name", "value")
    return {str(name): int(value) for name, value in figures}
