from collections import Counter
from decimal import Decimal

from models.published.figures import PrintedFigure, read_figures
from models.published.tables import read_table
from models.rules.lsps import LspType
from models.rules.published_figures import Qualifier


def _figure(series: str, name: str) -> PrintedFigure:
    (found,) = (each for each in read_figures() if (each.series, each.figure) == (series, name))
    return found


def test_every_figure_has_one_name_and_a_line_of_the_report() -> None:
    names = Counter((each.series, each.figure) for each in read_figures())
    assert len(names) == 226
    assert set(names.values()) == {1}
    assert all(each.seed_line for each in read_figures())


def test_cells_keep_their_text_beside_their_value() -> None:
    assert _figure("assessors_by_province_2021", "ID-SB") == PrintedFigure(
        series="assessors_by_province_2021",
        figure="ID-SB",
        printed="1.435",
        value=Decimal(1435),
        unit="PERSON",
        seed_line="1000",
        province="ID-SB",
    )


def test_an_empty_cell_of_the_month_table_stays_empty_and_stands_for_zero() -> None:
    january = _figure("lsp_licensed_by_month_2021", "1 lsp_p2")
    assert (january.printed, january.value, january.month, january.lsp_type) == ("", Decimal(0), 1, LspType.P2)


def test_a_claim_in_prose_keeps_how_it_is_meant() -> None:
    assert _figure("resources_2021", "growth of certified persons").qualifier is Qualifier.MORE_THAN
    assert _figure("budget_realisation_2021", "correction").qualifier is Qualifier.UP_TO


def test_rows_that_hold_only_dates_are_no_figures() -> None:
    assert "execution_window" not in {each.figure for each in read_figures() if each.series == "pskk_2021"}


def test_every_series_has_a_title_in_both_languages() -> None:
    titles = {row["series"]: (row["title_id"], row["title_en"]) for row in read_table("series")}
    assert all(all(pair) for pair in titles.values())
    filled = {each.series for each in read_figures()}
    remarked = {row["series"] for row in read_table("remarks")}
    assert set(titles) == filled | remarked
    assert remarked - filled == {
        "certified_workers_2006_2021",
        "circulars_2021",
        "lsp_2006_2021",
        "publication_2021",
    }


def test_every_label_of_a_province_is_in_the_reference() -> None:
    reference = {row["label_in_seed"]: row["iso_3166_2"] for row in read_table("provinces_reference")}
    for table in ("lsp_by_province_2021", "assessors_by_province_2021"):
        rows = read_table(table)
        assert len(rows) == 34
        assert all(reference[row["province_printed"]] == row["iso_3166_2"] for row in rows)
