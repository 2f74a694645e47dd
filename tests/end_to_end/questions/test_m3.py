"""M3: which published series do not reconcile?"""

import pytest

from tests.end_to_end.questions.callers import Caller
from tests.end_to_end.questions.conftest import Ask
from tests.register import SmallRegister

DOCUMENT = """
query ($witness: FigureWitness!) {
  publishedFigures(contradictedBy: $witness) {
    series name printed value computed difference registered differenceFromRegister contradictedBy noteEnglish
  }
}
"""
DISAGREEMENTS = [
    ("assessors_by_province_2021", "TOTAL", "51.101", "50299.0000", "802.0000"),
    ("lsp_licensed_by_month_2021", "TOTAL JUMLAH LSP", "356", "178.0000", "178.0000"),
    ("lsp_licensed_by_type_2021", "TOTAL", "356", "178.0000", "178.0000"),
    ("master_assessor_programme_2021", "months of internship", "delapan", "9.0000", "-1.0000"),
    ("master_assessors_2021", "TOTAL after RCC", "35", "114.0000", "-79.0000"),
    ("mou_and_harmonisation_events_2021", "partners of the occupation map", "empat", "5.0000", "-1.0000"),
    ("pskk_2021", "lsp_in_socialisation", "1.791", "1643.0000", "148.0000"),
    ("pskk_2021", "months of monitoring", "delapan", "9.0000", "-1.0000"),
    ("resources_2021", "assessors_registered", "51.101", "50299.0000", "802.0000"),
    ("resources_2021", "lsp_newly_licensed_2021", "356", "178.0000", "178.0000"),
    ("surveillance_2021", "share", "8,4", "1.6474", "6.7526"),
]
"""Series, figure, printed, what the report's own cells give, and the difference."""


@pytest.mark.parametrize("caller", [Caller.STATISTICS, Caller.PUBLIC, Caller.DATA])
async def test_m3_the_report_contradicts_itself_eleven_times(ask: Ask, small: SmallRegister, caller: Caller) -> None:
    assert small.register
    figures = (await ask(DOCUMENT, {"witness": "REPORT"}, as_=caller))["publishedFigures"]
    told = [(each["series"], each["name"], each["printed"], each["computed"], each["difference"]) for each in figures]
    assert told == DISAGREEMENTS
    assert [each["name"] for each in figures if not each["noteEnglish"]] == []


async def test_m3_what_the_register_counts_otherwise_is_told_with_its_difference(
    ask: Ask, small: SmallRegister
) -> None:
    assert small.register
    figures = (await ask(DOCUMENT, {"witness": "REGISTER"}, as_=Caller.STATISTICS))["publishedFigures"]
    by_name = {(each["series"], each["name"]): each for each in figures}
    jakarta = by_name["lsp_by_province_2021", "ID-JK"]
    assert (jakarta["registered"], jakarta["differenceFromRegister"]) == ("0", "331")
    assert jakarta["contradictedBy"] == ["REGISTER"]
    assert by_name["assessors_by_province_2021", "TOTAL"]["contradictedBy"] == ["REPORT", "REGISTER"]
    assert ("lsp_licensed_by_month_2021", "2 lsp_p2") not in by_name  # nothing is printed, nothing is registered
