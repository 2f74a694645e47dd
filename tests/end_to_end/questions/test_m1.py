"""M1: how many LSPs are there by province and type, against the printed numbers of 2021?"""

import pytest

from tests.end_to_end.questions.callers import Caller
from tests.end_to_end.questions.conftest import Ask
from tests.licensed_lsps import licensed
from tests.register import SmallRegister

DOCUMENT = """
query ($on: Date) {
  lspsByProvince(on: $on) {
    asOf
    provinces {
      province { code isoCode nameIndonesian }
      p1 p2 p3 total printedTotal difference noteEnglish
    }
    total { p1 p2 p3 total } printedTotal difference
  }
}
"""
REPORTS_DAY = {"on": "2021-12-31"}


@pytest.mark.parametrize("caller", [Caller.PUBLIC, Caller.STATISTICS, Caller.LICENSING, Caller.OTHER_OFFICER])
async def test_m1_anybody_learns_what_the_register_counts_beside_what_is_printed(
    ask: Ask, small: SmallRegister, caller: Caller
) -> None:
    await licensed(small.register)
    table = (await ask(DOCUMENT, REPORTS_DAY, as_=caller))["lspsByProvince"]
    assert len(table["provinces"]) == 34
    counted = {row["province"]["isoCode"]: row for row in table["provinces"] if row["total"]}
    assert counted == {
        "ID-AC": {
            "province": {"code": "11", "isoCode": "ID-AC", "nameIndonesian": "Aceh"},
            "p1": 1,
            "p2": 0,
            "p3": 1,
            "total": 2,
            "printedTotal": 27,
            "difference": 25,
            "noteEnglish": "",
        },
        "ID-JK": {
            "province": {"code": "31", "isoCode": "ID-JK", "nameIndonesian": "DKI Jakarta"},
            "p1": 0,
            "p2": 1,
            "p3": 0,
            "total": 1,
            "printedTotal": 331,
            "difference": 330,
            "noteEnglish": "",
        },
        "ID-PA": {
            "province": {"code": "91", "isoCode": "ID-PA", "nameIndonesian": "Papua"},
            "p1": 1,
            "p2": 0,
            "p3": 0,
            "total": 1,
            "printedTotal": 7,
            "difference": 6,
            "noteEnglish": "",
        },
    }
    assert sum(row["printedTotal"] for row in table["provinces"]) == 1821
    assert table["total"] == {"p1": 2, "p2": 1, "p3": 1, "total": 4}
    assert (table["asOf"], table["printedTotal"], table["difference"]) == ("2021-12-31", 1821, 1817)


async def test_m1_a_printed_number_that_stands_out_carries_its_note(ask: Ask, small: SmallRegister) -> None:
    assert small.register
    rows = (await ask(DOCUMENT, REPORTS_DAY, as_=Caller.PUBLIC))["lspsByProvince"]["provinces"]
    notes = {row["province"]["isoCode"]: row["noteEnglish"] for row in rows if row["noteEnglish"]}
    assert notes["ID-SG"] == (
        "1 LSP and 86 assessors; the nation has 50,299/1,821 = 27.6 assessors per LSP. Plausible, only marked."
    )
    assert sorted(notes) == ["ID-KI", "ID-SG", "ID-ST"]


async def test_m1_today_there_are_38_provinces_and_nothing_is_printed(ask: Ask, small: SmallRegister) -> None:
    await licensed(small.register)
    table = (await ask(DOCUMENT, as_=Caller.PUBLIC))["lspsByProvince"]
    assert len(table["provinces"]) == 38
    assert {row["province"]["isoCode"]: row["total"] for row in table["provinces"] if row["total"]} == {
        "ID-JK": 1,
        "ID-JB": 1,
    }
    assert (table["asOf"], table["printedTotal"], table["difference"]) == ("2026-05-11", None, None)
