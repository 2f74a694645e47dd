"""The report's figures, one by one: which table, which cell, what is printed there and what number that is."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from models.published.tables import Row, read_table
from models.rules.indonesian_numbers import parse_printed_number
from models.rules.lsps import LspType
from models.rules.published_figures import Qualifier

_TYPE_AT_THE_END = re.compile(r"p[123]$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PrintedFigure:
    """One number of the report."""

    series: str
    """Name of the table, for example `lsp_by_province_2021`."""
    figure: str
    """Name of the cell, total or claim within the series."""
    printed: str
    """The text as printed; empty for a cell that is empty in print."""
    value: Decimal
    """The number. An empty cell of a table of counts stands for zero: its row's total needs it."""
    unit: str
    seed_line: str
    """Line or lines of the report's text, as `998` or `638,673`."""
    qualifier: Qualifier = Qualifier.EXACTLY
    province: str | None = None
    """ISO 3166-2 code."""
    month: int | None = None
    lsp_type: LspType | None = None


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the numbers of a table are."""

    key: str
    """The column that names the row."""
    units: Mapping[str, str] = field(default_factory=lambda: {"value": ""})
    """The columns of numbers, each with its unit; without a unit the table's own column `unit` tells it."""
    empty_is_zero: bool = False


_PERCENTAGES = {"realisation_pct_printed": "PERCENT", "physical_pct_printed": "PERCENT"}
_LAYOUTS = {
    "assessors_by_province_2021": _Layout("iso_3166_2", {"assessor_count": "PERSON"}),
    "budget_2019_2021": _Layout("year", {"ceiling_idr": "IDR", "realisation_idr": "IDR", **_PERCENTAGES}),
    "budget_by_activity_2021": _Layout(
        "activity_code", {"budget_idr": "IDR", "realisation_idr": "IDR", "realisation_pct_printed": "PERCENT"}
    ),
    "budget_realisation_2021": _Layout(
        "unit", {"initial_ceiling_idr": "IDR", "revised_ceiling_idr": "IDR", "realisation_idr": "IDR", **_PERCENTAGES}
    ),
    "lsp_by_province_2021": _Layout("iso_3166_2", {"lsp_count": "LSP"}),
    "lsp_licensed_by_month_2021": _Layout(
        "month_no", {"lsp_p1": "LSP", "lsp_p2": "LSP", "lsp_p3": "LSP", "row_total_printed": "LSP"}, empty_is_zero=True
    ),
    "lsp_licensed_by_type_2021": _Layout("lsp_type", {"licensed_count": "LSP"}),
    "master_assessor_programme_2021": _Layout("stage"),
    "pskk_2021": _Layout("item"),
    "resources_2021": _Layout("resource"),
    "socialisation_2021": _Layout(
        "location",
        {"packages": "PACKAGE", "participants_per_package": "PERSON", "participants_total_printed": "PERSON"},
    ),
    "surveillance_2021": _Layout("lsp_type", {"lsp_count": "LSP"}),
}


def read_figures() -> list[PrintedFigure]:
    """Return every figure of the report: the cells of its tables, then its totals and claims."""
    cells = [figure for series, layout in _LAYOUTS.items() for figure in _cells(series, layout)]
    return [*cells, *map(_total, read_table("printed_totals"))]


def _cells(series: str, layout: _Layout) -> Iterator[PrintedFigure]:
    for row in read_table(series):
        for column, unit in layout.units.items():
            if row[column] or layout.empty_is_zero:
                name = row[layout.key] if len(layout.units) == 1 else f"{row[layout.key]} {column}"
                yield _cell(series, name, row, row[column], unit or row["unit"])


def _cell(series: str, name: str, row: Row, printed: str, unit: str) -> PrintedFigure:
    return PrintedFigure(
        series=series,
        figure=name,
        printed=printed,
        value=parse_printed_number(printed) if printed else Decimal(0),
        unit=unit,
        seed_line=row["seed_line"],
        province=row.get("iso_3166_2"),
        month=int(row["month_no"]) if "month_no" in row else None,
        lsp_type=_type_in(name),
    )


def _total(row: Row) -> PrintedFigure:
    return PrintedFigure(
        series=row["table"],
        figure=row["figure"],
        printed=row["printed_value"],
        value=parse_printed_number(row["printed_value"]),
        unit=row["unit"],
        seed_line=row["seed_line"],
        qualifier=Qualifier(row["qualifier"]),
        lsp_type=_type_in(row["figure"]),
    )


def _type_in(name: str) -> LspType | None:
    found = _TYPE_AT_THE_END.search(name)
    return LspType(found[0].upper()) if found else None
