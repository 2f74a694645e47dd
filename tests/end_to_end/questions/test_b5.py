"""B5: how many LSPs were licensed in each month of 2021, by type, against the printed table?"""

import pytest

from tests.end_to_end.questions.callers import Caller
from tests.end_to_end.questions.conftest import Ask
from tests.licensed_lsps import licensed
from tests.register import SmallRegister

DOCUMENT = """
query ($year: Int!) {
  lspsLicensed(year: $year) {
    months { ...month }
    total { ...month }
    printedClaim noteEnglish
  }
}
fragment month on LicensedMonth {
  month p1 p2 p3 total printed { p1 p2 p3 total } printedTotal difference { p1 p2 p3 total }
}
"""


@pytest.mark.parametrize("caller", [Caller.LICENSING, Caller.PUBLIC, Caller.OFFICER])
async def test_b5_each_month_stands_beside_its_print(ask: Ask, small: SmallRegister, caller: Caller) -> None:
    await licensed(small.register)
    year = (await ask(DOCUMENT, {"year": 2021}, as_=caller))["lspsLicensed"]
    assert [row["month"] for row in year["months"]] == list(range(1, 13))
    assert year["months"][2] == {
        "month": 3,
        "p1": 0,
        "p2": 1,
        "p3": 1,
        "total": 2,
        "printed": {"p1": 17, "p2": 4, "p3": 6, "total": 27},
        "printedTotal": 27,
        "difference": {"p1": 17, "p2": 3, "p3": 5, "total": 25},
    }
    assert year["months"][1]["printed"] == {"p1": 13, "p2": 0, "p3": 0, "total": 13}
    assert {row["month"]: row["total"] for row in year["months"] if row["total"]} == {3: 2, 5: 1}


async def test_b5_the_printed_claim_of_356_stands_beside_the_sum_of_its_cells(ask: Ask, small: SmallRegister) -> None:
    await licensed(small.register)
    year = (await ask(DOCUMENT, {"year": 2021}, as_=Caller.LICENSING))["lspsLicensed"]
    assert year["total"] == {
        "month": None,
        "p1": 1,
        "p2": 1,
        "p3": 1,
        "total": 3,
        "printed": {"p1": 122, "p2": 9, "p3": 47, "total": 178},
        "printedTotal": 178,
        "difference": {"p1": 121, "p2": 8, "p3": 46, "total": 175},
    }
    assert year["printedClaim"] == 356
    assert year["noteEnglish"].startswith("122 + 9 + 47 = 178. The printed 356 is 122 + 9 + 47 + 178")


async def test_b5_a_year_without_a_report_has_only_what_the_register_counts(ask: Ask, small: SmallRegister) -> None:
    assert small.register
    year = (await ask(DOCUMENT, {"year": 2024}, as_=Caller.LICENSING))["lspsLicensed"]
    assert year["months"][2] == {
        "month": 3,
        "p1": 0,
        "p2": 1,
        "p3": 1,
        "total": 2,
        "printed": None,
        "printedTotal": None,
        "difference": None,
    }
    assert (year["printedClaim"], year["noteEnglish"]) == (None, "")
    assert await ask.refused(DOCUMENT, {"year": 1}, as_=Caller.LICENSING) == "INVALID_INPUT"
