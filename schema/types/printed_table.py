"""Counts of LSPs, as rows of the tables that a yearly report prints."""

from datetime import date

import strawberry

from models.queries.lsp_counts import TypeCounts
from models.queries.printed_tables import LicensedMonth as MonthRow
from models.queries.printed_tables import LicensedYear as Year
from models.queries.printed_tables import LspsByProvince as Counted
from models.queries.printed_tables import ProvinceLsps as ProvinceRow
from schema.rows import of_row
from schema.types.province import Province


@strawberry.type
class LspTypeCounts:
    """Numbers of LSPs by their type. A difference may be negative."""

    p1: int
    p2: int
    p3: int
    total: int

    @classmethod
    def of(cls, counts: TypeCounts) -> "LspTypeCounts":
        """The numbers of a count."""
        return of_row(cls, counts)


@strawberry.type
class ProvinceLsps:
    """The LSPs of one province."""

    province: Province
    p1: int
    p2: int
    p3: int
    total: int
    printed_total: int | None
    difference: int | None
    note_indonesian: str
    note_english: str

    @classmethod
    def of(cls, row: ProvinceRow) -> "ProvinceLsps":
        """The numbers of a province."""
        counts = row.counts
        return of_row(
            cls,
            row,
            province=Province.alone(row.province),
            p1=counts.p1,
            p2=counts.p2,
            p3=counts.p3,
            total=counts.total,
            printed_total=row.printed,
            difference=_difference(row.printed, counts.total),
        )


@strawberry.type
class LspsByProvince:
    """Every province of a day, and the totals."""

    as_of: date
    provinces: list[ProvinceLsps]
    total: LspTypeCounts
    printed_total: int | None
    difference: int | None

    @classmethod
    def of(cls, counted: Counted) -> "LspsByProvince":
        """The tables of a count."""
        return of_row(
            cls,
            counted,
            provinces=[ProvinceLsps.of(row) for row in counted.provinces],
            total=LspTypeCounts.of(counted.total),
            difference=_difference(counted.printed_total, counted.total.total),
        )


@strawberry.type
class LicensedMonth:
    """The LSPs that were licensed first in one month, or in the year."""

    month: int | None
    p1: int
    p2: int
    p3: int
    total: int
    printed: LspTypeCounts | None
    printed_total: int | None
    difference: LspTypeCounts | None

    @classmethod
    def of(cls, row: MonthRow) -> "LicensedMonth":
        """The numbers of a month."""
        counts = row.counts
        return of_row(
            cls,
            row,
            p1=counts.p1,
            p2=counts.p2,
            p3=counts.p3,
            total=counts.total,
            printed=None if row.printed is None else LspTypeCounts.of(row.printed),
            difference=None if row.printed is None else LspTypeCounts.of(row.printed - counts),
        )


@strawberry.type
class LicensedYear:
    """The LSPs that were licensed first in a year, month by month."""

    months: list[LicensedMonth]
    total: LicensedMonth
    printed_claim: int | None
    note_indonesian: str
    note_english: str

    @classmethod
    def of(cls, year: Year) -> "LicensedYear":
        """The numbers of a year."""
        return of_row(
            cls, year, months=[LicensedMonth.of(row) for row in year.months], total=LicensedMonth.of(year.total)
        )


def _difference(printed: int | None, counted: int) -> int | None:
    """What is printed beyond what is counted."""
    return None if printed is None else printed - counted
