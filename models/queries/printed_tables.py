"""Counts by province and by month, as rows of the tables that a yearly report prints, with what it printed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.queries.counted_in_the_register import provinces_on
from models.queries.lsp_counts import TypeCounts, first_licensed_by_month, licensed_by_province
from models.queries.provinces import ProvinceRow, provinces
from models.rules.lsps import LspType
from models.tables.figures import PublishedFigure

TOTAL = "TOTAL"


@dataclass(frozen=True, slots=True)
class ProvinceLsps:
    """The LSPs of one province, and what was printed for it. The print has no types."""

    province: ProvinceRow
    counts: TypeCounts
    printed: int | None
    note_id: str
    note_en: str


@dataclass(frozen=True, slots=True)
class LspsByProvince:
    """Every province of the day, and the totals."""

    as_of: date
    provinces: Sequence[ProvinceLsps]
    total: TypeCounts
    printed_total: int | None


@dataclass(frozen=True, slots=True)
class LicensedMonth:
    """The first licences of one month, or of the year, and what was printed."""

    month: int | None
    """1 to 12; None for the year."""
    counts: TypeCounts
    printed: TypeCounts | None
    printed_total: int | None
    """What is printed as their sum, which is not always the sum of what is printed."""


@dataclass(frozen=True, slots=True)
class LicensedYear:
    """The first licences of a year."""

    months: Sequence[LicensedMonth]
    total: LicensedMonth
    printed_claim: int | None
    """The number that the report gives for the year, in its last line and its text."""
    note_id: str
    note_en: str


async def lsps_by_province(as_of: date) -> LspsByProvince:
    """Count the LSPs that are licensed on the day, in the provinces of the day; with the print of that year, if any."""
    printed = await _printed(f"lsp_by_province_{as_of.year}")
    wholes = await provinces_on(as_of)
    found = dict.fromkeys(wholes.values(), TypeCounts())
    for row_id, counts in (await licensed_by_province(as_of)).items():
        found[wholes[row_id]] += counts
    rows = [_province(each, found[each.iso_code], printed) for each in await provinces() if each.iso_code in found]
    return LspsByProvince(as_of, rows, sum(found.values(), TypeCounts()), _value(printed, TOTAL))


async def licensed_in_year(year: int) -> LicensedYear:
    """Count the first licences of each month by type; with the print of that year, if any."""
    printed = await _printed(f"lsp_licensed_by_month_{year}")
    months = await first_licensed_by_month(year)
    rows = [
        LicensedMonth(
            number, counts, _types(printed, f"{number} lsp_p"), _value(printed, f"{number} row_total_printed")
        )
        for number, counts in enumerate(months, start=1)
    ]
    total = LicensedMonth(None, sum(months, TypeCounts()), _types(printed, "JUMLAH P"), _value(printed, "JUMLAH"))
    claim = printed.get("TOTAL JUMLAH LSP")
    return LicensedYear(
        rows,
        total,
        int(claim.value) if claim else None,
        claim.note_id if claim else "",
        claim.note_en if claim else "",
    )


async def _printed(series: str) -> Mapping[str, PublishedFigure]:
    return {row.name: row for row in await PublishedFigure.filter(series__code=series)}


def _province(province: ProvinceRow, counts: TypeCounts, printed: Mapping[str, PublishedFigure]) -> ProvinceLsps:
    cell = printed.get(province.iso_code)
    return ProvinceLsps(
        province,
        counts,
        int(cell.value) if cell else None,
        cell.note_id if cell else "",
        cell.note_en if cell else "",
    )


def _types(printed: Mapping[str, PublishedFigure], name: str) -> TypeCounts | None:
    if not printed:
        return None
    return TypeCounts.counted({each: int(printed[f"{name}{each.value[1]}"].value) for each in LspType})


def _value(printed: Mapping[str, PublishedFigure], name: str) -> int | None:
    return int(printed[name].value) if name in printed else None
