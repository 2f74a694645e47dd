from decimal import Decimal

import pytest

from models.published.arithmetic import compute_again
from models.published.figures import read_figures
from models.published.tables import read_table
from models.rules.published_figures import bears_out

DISAGREEMENTS = {
    ("assessors_by_province_2021", "TOTAL"): ("51.101", Decimal(50_299)),
    ("lsp_licensed_by_month_2021", "TOTAL JUMLAH LSP"): ("356", Decimal(178)),
    ("lsp_licensed_by_type_2021", "TOTAL"): ("356", Decimal(178)),
    ("master_assessor_programme_2021", "months of internship"): ("delapan", Decimal(9)),
    ("master_assessors_2021", "TOTAL after RCC"): ("35", Decimal(114)),
    ("mou_and_harmonisation_events_2021", "partners of the occupation map"): ("empat", Decimal(5)),
    ("pskk_2021", "lsp_in_socialisation"): ("1.791", Decimal(1_643)),
    ("pskk_2021", "months of monitoring"): ("delapan", Decimal(9)),
    ("resources_2021", "assessors_registered"): ("51.101", Decimal(50_299)),
    ("resources_2021", "lsp_newly_licensed_2021"): ("356", Decimal(178)),
    ("resources_2021", "more newly licensed than in 2020"): ("258", Decimal(178)),
    ("training_and_workshops_2021", "days of document guidance"): ("dua", Decimal(5)),
}
"""What is printed and what the report's own cells give; the share of surveillance stands apart, it is no integer."""
SHARE = ("surveillance_2021", "share")


def test_the_report_disagrees_with_itself_exactly_here() -> None:
    figures = read_figures()
    computed = compute_again(figures)
    wrong = {
        (each.series, each.figure): (each.printed, computed[each.series, each.figure])
        for each in figures
        if (each.series, each.figure) in computed
        and not bears_out(each.value, each.qualifier, computed[each.series, each.figure])
    }
    share = wrong.pop(SHARE)
    assert wrong == DISAGREEMENTS
    assert (share[0], round(share[1], 2)) == ("8,4", Decimal("1.65"))


def test_every_disagreement_has_a_note() -> None:
    noted = {(row["series"], row["figure"]) for row in read_table("notes")}
    assert noted >= {*DISAGREEMENTS, SHARE}
    assert all(row["note_id"] and row["note_en"] for row in read_table("notes"))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        (("lsp_by_province_2021", "TOTAL"), "1821"),
        (("lsp_licensed_by_month_2021", "3 row_total_printed"), "27"),
        (("lsp_licensed_by_month_2021", "JUMLAH"), "178"),
        (("surveillance_2021", "TOTAL"), "30"),
        (("resources_2021", "lsp_total"), "1821"),
        (("resources_2021", "provinces"), "34"),
        (("resources_2021", "growth of certified persons"), "39.92"),
        (("budget_2019_2021", "2019 realisation_pct_printed"), "95.38"),
        (("budget_2019_2021", "2020 realisation_pct_printed"), "97.11"),
        (("budget_by_activity_2021", "4056 realisation_pct_printed"), "99.93"),
        (("budget_by_activity_2021", "TOTAL budget_idr"), "86911383000"),
        (("budget_by_activity_2021", "TOTAL realisation_idr"), "86004829886"),
        (("budget_realisation_2021", "SISA ANGGARAN"), "906553114"),
        (("budget_realisation_2021", "SISA pct"), "1.04"),
        (("budget_realisation_2021", "correction"), "35.24"),
        (("master_assessor_programme_2021", "internship_participants"), "99"),
        (("master_assessor_programme_2021", "certification_participants"), "19"),
        (("master_assessor_programme_2021", "rcc_assessed"), "37"),
        (("pskk_2021", "asesi_budgeted"), "90000"),
        (("pskk_2021", "months of execution"), "7"),
        (("training_and_workshops_2021", "months of assessor training"), "5"),
        (("scheme_verification_sessions_2021", "TOTAL"), "6"),
        (("socialisation_2021", "TOTAL packages"), "4"),
    ],
)
def test_the_cells_give(name: tuple[str, str], value: str) -> None:
    assert round(compute_again(read_figures())[name], 2) == Decimal(value)
