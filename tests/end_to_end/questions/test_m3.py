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
REMARKS = """
{
  publishedRemarks {
    series sourceLine printed noteIndonesian noteEnglish figure { name computed difference }
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
    ("resources_2021", "more newly licensed than in 2020", "258", "178.0000", "80.0000"),
    ("surveillance_2021", "share", "8,4", "1.6474", "6.7526"),
    ("training_and_workshops_2021", "days of document guidance", "dua", "5.0000", "-3.0000"),
]
"""Series, figure, printed, what the report's own cells give, and the difference."""
FLAGS = [
    ("36,54,92", None),
    ("42,44,689", None),
    ("72,74", None),
    ("104", "certified_persons_2021"),
    ("106", "growth of certified persons"),
    ("108", "assessors_registered"),
    ("373,395,407", "lsp_newly_licensed_2021"),
    ("378-391", None),
    ("393", "TOTAL JUMLAH LSP"),
    ("395", "more newly licensed than in 2020"),
    ("407", "TOTAL"),
    ("407", "share"),
    ("435", "days of document guidance"),
    ("454", None),
    ("505", "months of internship"),
    ("521", "TOTAL after RCC"),
    ("527", "asesi_budgeted"),
    ("529", "lsp_in_socialisation"),
    ("537", "months of monitoring"),
    ("561", "partners of the occupation map"),
    ("715-721", None),
    ("885", "correction"),
    ("973", "ID-KI"),
    ("977", "ID-ST"),
    ("978", "ID-SG"),
    ("986-992", None),
    ("988", "TOTAL"),
    ("995", "TOTAL"),
    ("1022", "TOTAL"),
    ("1029-1033", None),
    ("1035-1039", None),
]
"""By the lines of the report: the figure that the flag is about, None for what is no number."""


@pytest.mark.parametrize("caller", [Caller.STATISTICS, Caller.PUBLIC, Caller.DATA])
async def test_m3_the_report_contradicts_itself_thirteen_times(ask: Ask, small: SmallRegister, caller: Caller) -> None:
    assert small.register
    figures = (await ask(DOCUMENT, {"witness": "REPORT"}, as_=caller))["publishedFigures"]
    told = [(each["series"], each["name"], each["printed"], each["computed"], each["difference"]) for each in figures]
    assert told == DISAGREEMENTS
    assert [each["name"] for each in figures if not each["noteEnglish"]] == []


@pytest.mark.parametrize("caller", [Caller.LICENSING, Caller.PUBLIC])
async def test_m3_every_flag_is_told_with_its_line_and_its_explanation(
    ask: Ask, small: SmallRegister, caller: Caller
) -> None:
    assert small.register
    remarks = (await ask(REMARKS, {}, as_=caller))["publishedRemarks"]
    assert [(each["sourceLine"], each["figure"] and each["figure"]["name"]) for each in remarks] == FLAGS
    assert all(each["noteIndonesian"] and each["noteEnglish"] for each in remarks)
    domain = next(each for each in remarks if each["sourceLine"] == "72,74")
    assert (domain["series"], domain["printed"]) == ("publication_2021", "admin@bnsf.go.id; bnsf.go.id")


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
