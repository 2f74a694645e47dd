"""What the public register asks: which LSPs are licensed, for what, where, and how many."""

from datetime import date

import pytest

from models.services.frame.load_published_figures import load_published_figures
from models.services.licensing.freeze_licence import FreezeLicence, freeze_licence
from tests.register import LICENSING, LSP, NOW, OTHER_LSP
from tests.schema.asking import CALLERS, Asking

LSPS = "query ($where: LspFilter) { lsps(where: $where) { nodes { licenceNumber } } }"
SCHEMES = "query ($where: SchemeFilter) { schemes(where: $where) { nodes { code } } }"
STATS = """
query ($groupBy: [LspGroup!]!, $where: LspFilter) {
  lspStats(groupBy: $groupBy, where: $where) { count type sector province { isoCode } }
}
"""
FIGURES = """
query ($series: String, $only: Boolean!) {
  publishedFigures(series: $series, onlyUnreconciled: $only) {
    series name printed value computed difference registered differenceFromRegister isBorneOut
    provinceIsoCode noteEnglish
  }
}
"""


async def lsps(asking: Asking, **where: object) -> list[str]:
    data = await asking.by(CALLERS["public"]).ask(LSPS, where=where)
    return [node["licenceNumber"] for node in data["lsps"]["nodes"]]


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ({}, [LSP, OTHER_LSP]),
        ({"isLicensed": True}, [LSP, OTHER_LSP]),
        ({"isLicensed": False}, []),
        ({"certifies": {"title": {"contains": "web muda"}}}, [LSP]),
        ({"certifies": {"title": {"contains": "Junior Web"}}}, [LSP]),
        ({"certifies": {"title": {"contains": "las"}}}, []),
        ({"certifies": {"code": {"equals": "SKM-000123"}}}, [LSP]),
        ({"certifies": {"code": {"equals": "SKM-000123"}, "title": {"contains": "las"}}}, []),
        ({"certifies": {}}, [LSP]),
        ({"certifies": {}, "provinceCode": {"equals": "31"}}, []),
        ({"not": {"certifies": {}}}, [OTHER_LSP]),
    ],
)
async def test_lsps_are_found_by_what_they_may_certify(
    asking: Asking, where: dict[str, object], expected: list[str]
) -> None:
    assert await lsps(asking, **where) == expected


async def test_a_frozen_lsp_is_not_licensed(asking: Asking) -> None:
    await freeze_licence(asking.small.register, LICENSING, NOW, FreezeLicence(LSP, "surveillance findings"))
    assert await lsps(asking, isLicensed=True) == [OTHER_LSP]
    assert await lsps(asking, isLicensed=False) == [LSP]


@pytest.mark.parametrize(("day", "expected"), [("2028-02-29", [LSP, OTHER_LSP]), ("2028-03-01", [])])
async def test_a_licence_is_good_to_its_last_day(asking: Asking, day: str, expected: list[str]) -> None:
    asking.now = NOW.replace(year=2028, month=date.fromisoformat(day).month, day=date.fromisoformat(day).day)
    assert await lsps(asking, isLicensed=True) == expected


@pytest.mark.parametrize(("title", "expected"), [("web", ["SKM-000123"]), ("JUNIOR", ["SKM-000123"]), ("las", [])])
async def test_schemes_are_found_by_a_title_of_either_language(asking: Asking, title: str, expected: list[str]) -> None:
    data = await asking.by(CALLERS["public"]).ask(SCHEMES, where={"title": {"contains": title}})
    assert [node["code"] for node in data["schemes"]["nodes"]] == expected


async def test_groups_of_lsps_are_chosen_by_their_counts_and_ordered(asking: Asking) -> None:
    document = """query ($having: LspStatHaving, $by: [LspStatOrderBy!]) {
      lspStats(groupBy: [TYPE], having: $having, orderBy: $by) { type }
    }"""
    backwards = [{"field": "TYPE", "direction": "DESCENDING"}]
    data = await asking.ask(document, by=[{"field": "COUNT"}, *backwards])
    assert [row["type"] for row in data["lspStats"]] == ["P3", "P2"]
    assert await asking.ask(document, having={"count": {"atLeast": 2}}) == {"lspStats": []}
    assert await asking.refused(document, by=backwards * 2) == "BAD_ORDER"


async def test_lsps_are_counted_by_group(asking: Asking) -> None:
    public = asking.by(CALLERS["public"])
    data = await public.ask(STATS, groupBy=["PROVINCE", "TYPE"])
    assert data["lspStats"] == [
        {"count": 1, "type": "P2", "sector": None, "province": {"isoCode": "ID-JK"}},
        {"count": 1, "type": "P3", "sector": None, "province": {"isoCode": "ID-JB"}},
    ]
    data = await public.ask(STATS, groupBy=["SECTOR"], where={"certifies": {}})
    assert data["lspStats"] == [{"count": 1, "type": None, "sector": "ICT", "province": None}]


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ({}, 2),
        ({"provinceCode": {"in": ["31", "32"]}}, 2),
        ({"provinceCode": {"in": ["31", "32"]}, "isLicensed": True}, 2),
        ({"provinceCode": {"equals": "32"}, "certifies": {"title": {"contains": "web"}}}, 1),
        ({"provinceCode": {"equals": "11"}}, 0),
    ],
)
async def test_lsps_are_counted_all_together(asking: Asking, where: dict[str, object], expected: int) -> None:
    data = await asking.by(CALLERS["public"]).ask(STATS, groupBy=[], where=where)
    assert data["lspStats"] == [{"count": expected, "type": None, "sector": None, "province": None}]
    data = await asking.ask(STATS, groupBy=["SECTOR"], where=where)
    assert sum(row["count"] for row in data["lspStats"]) == expected


async def test_provinces_are_those_of_today(asking: Asking) -> None:
    data = await asking.by(CALLERS["public"]).ask("{ provinces { code isoCode nameIndonesian nameEnglish } }")
    assert len(data["provinces"]) == 38
    assert data["provinces"][0] == {
        "code": "11",
        "isoCode": "ID-AC",
        "nameIndonesian": "Aceh",
        "nameEnglish": "Aceh",
    }


async def test_a_printed_total_stands_beside_what_its_cells_give_and_what_is_registered(asking: Asking) -> None:
    await load_published_figures()
    data = await asking.by(CALLERS["public"]).ask(FIGURES, series="assessors_by_province_2021", only=False)
    figures = {figure["name"]: figure for figure in data["publishedFigures"]}
    assert len(figures) == 35
    assert figures["TOTAL"] == {
        "series": "assessors_by_province_2021",
        "name": "TOTAL",
        "printed": "51.101",
        "value": "51101",
        "computed": "50299.0000",
        "difference": "802.0000",
        "registered": "0",
        "differenceFromRegister": "51101",
        "isBorneOut": False,
        "provinceIsoCode": None,
        "noteEnglish": "The 34 cells sum to 50,299; 51,101 is printed. The difference of 802 (1.57 %) has no province"
        " in the report, and none is given to it here.",
    }


async def test_what_does_not_reconcile_can_be_asked_for_alone(asking: Asking) -> None:
    await load_published_figures()
    data = await asking.by(CALLERS["public"]).ask(FIGURES, series="surveillance_2021", only=True)
    assert all(not figure["isBorneOut"] for figure in data["publishedFigures"])
    assert await asking.ask(FIGURES, series="none", only=False) == {"publishedFigures": []}
