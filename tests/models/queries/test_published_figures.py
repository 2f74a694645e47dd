from decimal import Decimal

import pytest

from models.queries.published_figures import FigureRow, published_figures, unreconciled
from models.services.frame.load_provinces import load_provinces
from models.services.frame.load_published_figures import load_published_figures
from tests.register import small_register


@pytest.fixture
async def figures(database: object) -> dict[tuple[str, str], FigureRow]:  # noqa: ARG001 - it must be open
    """The report's figures over an empty register, by name."""
    await load_provinces()
    await load_published_figures()
    return {(row.series, row.name): row for row in await published_figures()}


async def test_every_figure_is_returned_with_its_precision(figures: dict[tuple[str, str], FigureRow]) -> None:
    assert len(figures) == 226
    spent = figures["budget_2019_2021", "2019 realisation_pct_printed"]
    assert (str(spent.value), spent.computed, spent.is_borne_out) == ("95.38", Decimal("95.3762"), True)
    assert (spent.registered, spent.difference_from_register) == (None, None)


async def test_a_total_that_its_cells_do_not_give_has_a_difference(figures: dict[tuple[str, str], FigureRow]) -> None:
    total = figures["assessors_by_province_2021", "TOTAL"]
    assert (total.printed, total.computed, total.difference) == ("51.101", Decimal(50_299), Decimal(802))
    assert not total.is_borne_out


async def test_an_empty_register_is_told_apart_from_what_is_printed(
    figures: dict[tuple[str, str], FigureRow],
) -> None:
    jakarta = figures["lsp_by_province_2021", "ID-JK"]
    assert (jakarta.registered, jakarta.difference_from_register) == (Decimal(0), Decimal(331))
    assert jakarta in unreconciled(list(figures.values()))
    assert figures["pskk_2021", "asesi_budgeted"] not in unreconciled(list(figures.values()))


@pytest.mark.usefixtures("database")
async def test_one_series_is_returned_in_the_order_of_the_print() -> None:
    await load_provinces()
    await load_published_figures()
    rows = await published_figures("surveillance_2021")
    assert [(row.name, row.printed) for row in rows] == [
        ("LSP P1", "17"),
        ("LSP P2", "3"),
        ("LSP P3", "10"),
        ("TOTAL", "30"),
        ("share", "8,4"),
    ]


@pytest.mark.usefixtures("database")
async def test_what_came_after_the_reports_day_does_not_count() -> None:
    await small_register()
    await load_published_figures()
    figures = {(row.series, row.name): row for row in await published_figures()}
    assert figures["lsp_by_province_2021", "TOTAL"].registered == 0
    assert figures["assessors_by_province_2021", "TOTAL"].registered == 0
    assert figures["resources_2021", "assessment_sites"].registered == 0
