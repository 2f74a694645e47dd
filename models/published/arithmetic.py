"""The report's figures computed again from the report's own cells.

Nothing is read from the register here: this is what a reader with a pocket calculator finds.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from models.published.figures import PrintedFigure
from models.published.tables import read_table

Name = tuple[str, str]
"""Series and figure."""
Computed = Iterator[tuple[Name, Decimal]]
_TYPES = ("p1", "p2", "p3")
_MONTHS_OF_A_YEAR = 12


class Cells:
    """The report's figures by name."""

    def __init__(self, figures: Sequence[PrintedFigure]) -> None:
        self._values = {(each.series, each.figure): each.value for each in figures}
        self._provinces = {(each.series, each.figure) for each in figures if each.province}

    def of(self, series: str, *figures: str) -> Decimal:
        """Return the sum of the named figures of a series."""
        return sum((self._values[series, figure] for figure in figures), start=Decimal(0))

    def provinces(self, series: str) -> Decimal:
        """Return the sum over the provinces of a series."""
        return sum((self._values[name] for name in self._provinces if name[0] == series), start=Decimal(0))


def compute_again(figures: Sequence[PrintedFigure]) -> Mapping[Name, Decimal]:
    """Return what the report's own cells give for each figure that can be computed from others."""
    cells = Cells(figures)
    return {name: value for part in _PARTS for name, value in part(cells)}


def _resources(cells: Cells) -> Computed:
    series = "resources_2021"
    yield (series, "lsp_total"), cells.of(series, "lsp_p1", "lsp_p2", "lsp_p3")
    yield (series, "assessors_registered"), cells.provinces("assessors_by_province_2021")
    yield (series, "lsp_newly_licensed_2021"), _newly_licensed(cells)
    yield (series, "provinces"), Decimal(len(read_table("lsp_by_province_2021")))
    yield (series, "more newly licensed than in 2020"), _newly_licensed(cells)
    growth = _percent(cells.of(series, "certified_persons_2021"), cells.of(series, "certified_persons_2020")) - 100
    yield (series, "growth of certified persons"), growth
    yield ("lsp_by_province_2021", "TOTAL"), cells.provinces("lsp_by_province_2021")
    yield ("assessors_by_province_2021", "TOTAL"), cells.provinces("assessors_by_province_2021")


def _licensed(cells: Cells) -> Computed:
    series = "lsp_licensed_by_month_2021"
    for month in range(1, _MONTHS_OF_A_YEAR + 1):
        yield (series, f"{month} row_total_printed"), cells.of(series, *(f"{month} lsp_{each}" for each in _TYPES))
    for each in _TYPES:
        yield (series, f"JUMLAH {each.upper()}"), _licensed_of_type(cells, each)
    yield (series, "JUMLAH"), _newly_licensed(cells)
    yield (series, "TOTAL JUMLAH LSP"), _newly_licensed(cells)
    for each in _TYPES:
        yield ("lsp_licensed_by_type_2021", f"LSP {each.upper()}"), _licensed_of_type(cells, each)
    yield ("lsp_licensed_by_type_2021", "TOTAL"), _by_type(cells, "lsp_licensed_by_type_2021")


def _surveillance(cells: Cells) -> Computed:
    visited = _by_type(cells, "surveillance_2021")
    yield ("surveillance_2021", "TOTAL"), visited
    yield ("surveillance_2021", "share"), _percent(visited, cells.of("resources_2021", "lsp_total"))


def _budget(cells: Cells) -> Computed:
    yield from _budget_shares(cells, "budget_2019_2021", ("2019", "2020", "2021"), "ceiling_idr")
    for series, rows, budget in (
        ("budget_by_activity_2021", ("2223", "4053", "4056", "4473"), "budget_idr"),
        ("budget_realisation_2021", ("SEKRETARIAT BNSP",), "revised_ceiling_idr"),
    ):
        yield from _budget_shares(cells, series, rows, budget)
        yield from _budget_totals(cells, series, rows, budget)


def _budget_shares(cells: Cells, series: str, rows: Sequence[str], budget: str) -> Computed:
    for row in rows:
        spent = _percent(cells.of(series, f"{row} realisation_idr"), cells.of(series, f"{row} {budget}"))
        yield (series, f"{row} realisation_pct_printed"), spent


def _budget_totals(cells: Cells, series: str, rows: Sequence[str], budget: str) -> Computed:
    spent = cells.of(series, *(f"{row} realisation_idr" for row in rows))
    available = cells.of(series, *(f"{row} {budget}" for row in rows))
    yield (series, f"TOTAL {budget}"), available
    yield (series, "TOTAL realisation_idr"), spent
    yield (series, "TOTAL realisation_pct_printed"), _percent(spent, available)


def _budget_remainder(cells: Cells) -> Computed:
    series, row = "budget_realisation_2021", "SEKRETARIAT BNSP"
    first, revised = cells.of(series, f"{row} initial_ceiling_idr"), cells.of(series, f"{row} revised_ceiling_idr")
    left = revised - cells.of(series, f"{row} realisation_idr")
    yield (series, "TOTAL initial_ceiling_idr"), first
    yield (series, "SISA ANGGARAN"), left
    yield (series, "SISA pct"), _percent(left, revised)
    yield (series, "correction"), 100 - _percent(revised, first)


def _master_assessors(cells: Cells) -> Computed:
    series = "master_assessor_programme_2021"
    trained = cells.of(series, "internship_from_2019_training", "internship_from_2020_training")
    yield (series, "internship_participants"), trained
    decided = cells.of(series, "certification_competent", "certification_not_yet_competent")
    yield (series, "certification_participants"), decided
    yield (series, "rcc_assessed"), cells.of(series, "rcc_competent", "rcc_upgrading")
    yield ("master_assessors_2021", "TOTAL"), cells.of("resources_2021", "master_assessors")
    yield ("master_assessors_2021", "TOTAL after RCC"), cells.of("resources_2021", "master_assessors")
    yield (series, "months of internship"), _months(series, "stage", "internship_participants")


def _funded_packages(cells: Cells) -> Computed:
    series = "pskk_2021"
    yield (series, "asesi_budgeted"), cells.of(series, "packages_budgeted") * cells.of(series, "asesi_per_package")
    at_the_start_of_the_year = cells.of("resources_2021", "lsp_total") - _newly_licensed(cells)
    yield (series, "lsp_in_socialisation"), at_the_start_of_the_year
    yield (series, "months of execution"), _months(series, "item", "execution_window")
    yield (series, "months of monitoring"), _months(series, "item", "monitoring_window")


def _events(cells: Cells) -> Computed:
    series = "socialisation_2021"
    for place in ("Garut", "Bekasi"):
        participants = cells.of(series, f"{place} packages") * cells.of(series, f"{place} participants_per_package")
        yield (series, f"{place} participants_total_printed"), participants
    yield (series, "TOTAL packages"), cells.of(series, "Garut packages", "Bekasi packages")
    sessions = "scheme_verification_sessions_2021"
    yield (sessions, "TOTAL"), Decimal(len(read_table(sessions)))
    training = "training_and_workshops_2021"
    assessor_training = "Pelatihan Asesor Kompetensi Dana BNSP"
    yield (training, "months of assessor training"), _months(training, "activity_id", assessor_training)
    guidance = "Bimtek Penyusunan Dokumen LSP Angkatan I dan II"
    yield (training, "days of document guidance"), _days(training, "activity_id", guidance)
    agreements = "mou_and_harmonisation_events_2021"
    partners = _row(agreements, "kind", "mou_occupation_map")["partners"].split(";")
    yield (agreements, "partners of the occupation map"), Decimal(len(partners))


_PARTS: tuple[Callable[[Cells], Computed], ...] = (
    _resources,
    _licensed,
    _surveillance,
    _budget,
    _budget_remainder,
    _master_assessors,
    _funded_packages,
    _events,
)


def _licensed_of_type(cells: Cells, lsp_type: str) -> Decimal:
    months = range(1, _MONTHS_OF_A_YEAR + 1)
    return cells.of("lsp_licensed_by_month_2021", *(f"{month} lsp_{lsp_type}" for month in months))


def _newly_licensed(cells: Cells) -> Decimal:
    return sum((_licensed_of_type(cells, each) for each in _TYPES), start=Decimal(0))


def _by_type(cells: Cells, series: str) -> Decimal:
    return cells.of(series, *(f"LSP {each.upper()}" for each in _TYPES))


def _percent(part: Decimal, whole: Decimal) -> Decimal:
    return part * 100 / whole


def _months(table: str, key: str, name: str) -> Decimal:
    """Return the months from the start to the end of a row's span, both counted."""
    row = _row(table, key, name)
    (first_year, first), (last_year, last) = (map(int, row[end].split("-")[:2]) for end in ("date_start", "date_end"))
    return Decimal((last_year - first_year) * _MONTHS_OF_A_YEAR + last - first + 1)


def _days(table: str, key: str, name: str) -> Decimal:
    """Return the days from the start to the end of a row's span, both counted."""
    row = _row(table, key, name)
    return Decimal((date.fromisoformat(row["date_end"]) - date.fromisoformat(row["date_start"])).days + 1)


def _row(table: str, key: str, name: str) -> Mapping[str, str]:
    return next(row for row in read_table(table) if row[key] == name)
