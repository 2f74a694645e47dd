"""How many LSPs are licensed on a day, and how many were licensed first in a year: counted by the database."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tortoise.functions import Count

from models.queries.licensed_lsps import licences_running
from models.queries.sql_pages import read_rows
from models.rules.lsps import LspType

FIRST_LICENCES = """
SELECT CAST(SUBSTR(CAST(c.valid_from AS TEXT), 6, 2) AS INTEGER) AS month, l.type, COUNT(*) AS licensed
FROM licence c JOIN lsp l ON l.id = c.lsp_id
WHERE c.kind = 'INITIAL' AND c.valid_from BETWEEN :first AND :last
GROUP BY CAST(SUBSTR(CAST(c.valid_from AS TEXT), 6, 2) AS INTEGER), l.type
"""


@dataclass(frozen=True, slots=True)
class TypeCounts:
    """Numbers of LSPs by their type."""

    p1: int = 0
    p2: int = 0
    p3: int = 0

    @property
    def total(self) -> int:
        """All types together."""
        return self.p1 + self.p2 + self.p3

    def of(self, lsp_type: LspType) -> int:
        """Return the number of one type."""
        return {LspType.P1: self.p1, LspType.P2: self.p2, LspType.P3: self.p3}[lsp_type]

    @classmethod
    def counted(cls, counts: Mapping[LspType, int]) -> "TypeCounts":
        """Return the numbers of a count."""
        return cls(*(counts.get(each, 0) for each in LspType))

    def __add__(self, other: "TypeCounts") -> "TypeCounts":
        """Return both together."""
        return TypeCounts(self.p1 + other.p1, self.p2 + other.p2, self.p3 + other.p3)

    def __sub__(self, other: "TypeCounts") -> "TypeCounts":
        """Return how much more of each there are."""
        return TypeCounts(self.p1 - other.p1, self.p2 - other.p2, self.p3 - other.p3)


async def licensed_by_province(day: date) -> Mapping[int, TypeCounts]:
    """Count the LSPs that have a licence on the day, frozen or not, by the row of their province."""
    counted = licences_running(day).annotate(count=Count("lsp_id", distinct=True))
    grouped = counted.group_by("lsp__province_id", "lsp__type")
    rows = await grouped.values_list("lsp__province_id", "lsp__type", "count")
    return _by_type((province, LspType(lsp_type), count) for province, lsp_type, count in rows)


async def first_licensed_by_month(year: int) -> Sequence[TypeCounts]:
    """Count the first licences that begin in each month of the year."""
    rows = await read_rows(FIRST_LICENCES, first=date(year, 1, 1), last=date(year, 12, 31))
    months = _by_type((row["month"], LspType(row["type"]), row["licensed"]) for row in rows)
    return [months.get(month, TypeCounts()) for month in range(1, 13)]


def _by_type(counts: Iterator[tuple[int, LspType, int]]) -> Mapping[int, TypeCounts]:
    found: dict[int, Counter[LspType]] = {}
    for key, lsp_type, count in counts:
        found.setdefault(key, Counter())[lsp_type] += count
    return {key: TypeCounts.counted(types) for key, types in found.items()}
