"""The tables of BNSP's yearly report, for any year: what the register counts, what was printed, and the difference."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from models.queries.counted_in_the_register import Name, counted_in_the_register, provinces_on
from models.queries.provinces import provinces
from models.queries.published_figures import FigureRow, published_figures
from models.queries.published_remarks import RemarkRow, other_remarks, remarks_on
from models.queries.report_layout import LAYOUTS, TOTAL, Layout, Line, Title
from models.rules.validity import check_year
from models.rules.violations import InvalidInput


@dataclass(frozen=True, slots=True)
class ReportCell:
    """One number of a table."""

    computed: Decimal | None
    """Counted in the register; None for what it does not hold."""
    printed: Decimal | None
    """None where there is no print."""
    from_print: Decimal | None
    """What the print's own cells give for it."""
    as_printed: str | None = field(default=None, compare=False)
    """The text of the print; empty for a cell that is empty there, and stands for zero."""

    @property
    def number_in_print(self) -> Decimal | None:
        """What is printed; None for a cell that is empty in print."""
        return None if self.as_printed == "" else self.printed

    @property
    def difference(self) -> Decimal | None:
        """Printed minus computed."""
        return None if self.computed is None or self.printed is None else self.printed - self.computed


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One line of a table."""

    title: Title
    cells: Sequence[ReportCell | None]
    """One for each column; None where the table has no cell."""


@dataclass(frozen=True, slots=True)
class ReportTable:
    """One table of the report."""

    name: str
    """`lsp_by_province_2021`."""
    title: Title
    columns: Sequence[Title]
    rows: Sequence[ReportRow]
    notes: Sequence[RemarkRow]
    """What does not agree in its print, with the arithmetic."""

    @property
    def is_printed(self) -> bool:
        """Tell whether anything of it was printed."""
        return any(cell is not None and cell.printed is not None for row in self.rows for cell in row.cells)


@dataclass(frozen=True, slots=True)
class YearlyReport:
    """The tables of one year."""

    year: int
    as_of: date
    tables: Sequence[ReportTable]
    notes: Sequence[RemarkRow]
    """All that has to be known of the year's print, by its lines."""

    @property
    def other_notes(self) -> Sequence[RemarkRow]:
        """Return the notes that belong to none of the tables."""
        shown = {table.name for table in self.tables}
        return [each for each in self.notes if each.series not in shown]


@dataclass(frozen=True, slots=True)
class _Numbers:
    """Everything that is known of a year, by series and figure."""

    year: int
    counted: Mapping[Name, Decimal]
    printed: Mapping[Name, FigureRow]
    notes: Sequence[RemarkRow]

    def cell(self, series: str, figure: str) -> ReportCell | None:
        if not figure:
            return None
        name = (f"{series}_{self.year}", figure.format(year=self.year, before=self.year - 1))
        row = self.printed.get(name)
        counted = self.counted.get(name)
        return ReportCell(counted, row.value, row.computed, row.printed) if row else ReportCell(counted, None, None)


async def yearly_report(year: int, today: date) -> YearlyReport:
    """Return the tables of a year as of its last day, or of today while it lasts. Raises InvalidInput."""
    check_year(year)
    if year > today.year:
        raise InvalidInput("year", "has not begun")
    as_of = min(date(year, 12, 31), today)
    figures = [row for row in await published_figures() if row.as_of.year == year]
    notes = remarks_on(figures, [each for each in await other_remarks() if each.as_of.year == year])
    printed = {(row.series, row.name): row for row in figures}
    numbers = _Numbers(year, await counted_in_the_register(as_of), printed, notes)
    areas = set((await provinces_on(as_of)).values())
    named = [row for row in await provinces() if row.iso_code in areas]
    lines = [Line(Title(row.name_id, row.name_en), (row.iso_code,)) for row in named]
    return YearlyReport(year, as_of, [_table(layout, numbers, lines) for layout in LAYOUTS], notes)


def _table(layout: Layout, numbers: _Numbers, areas: Sequence[Line]) -> ReportTable:
    lines = [*areas, TOTAL] if layout.is_by_province else layout.lines
    rows = [
        ReportRow(_dated(line.title, numbers.year), [numbers.cell(layout.series, figure) for figure in line.figures])
        for line in lines
    ]
    title = _dated(layout.title, numbers.year)
    name = f"{layout.series}_{numbers.year}"
    return ReportTable(name, title, layout.columns, rows, [each for each in numbers.notes if each.series == name])


def _dated(title: Title, year: int) -> Title:
    return Title(*(text.format(year=year, before=year - 1) for text in (title.indonesian, title.english)))
