"""What everybody may see: LSPs and schemes, one by its number, or in pages."""

import pytest

from tests.register import LSP, OTHER_LSP, SCHEME
from tests.schema.asking import CALLERS, Asking, CountedQueries

LSP_QUERY = """
query ($number: String!) {
  lsp(licenceNumber: $number) {
    licenceNumber name nameEnglish type sector province { code isoCode nameIndonesian nameEnglish }
    licences {
      decreeNumber validFrom validUntil kind status endedOn freezes { fromDate }
      today: state later: state(on: "2030-01-01")
    }
    scope { fromDate toDate schemeVersion { version titleEnglish scheme { code } } }
  }
}
"""
LSPS = """
query ($where: LspFilter, $order: [LspOrderBy!], $first: Int, $after: String) {
  lsps(where: $where, orderBy: $order, first: $first, after: $after) {
    edges { cursor node { licenceNumber } } pageInfo { hasNextPage }
  }
}
"""


@pytest.mark.parametrize("caller", CALLERS.values(), ids=CALLERS)
async def test_an_lsp_by_its_licence_number(asking: Asking, caller: object) -> None:
    assert isinstance(caller, type(asking.actor))
    data = await asking.by(caller).ask(LSP_QUERY, number="bnsp-lsp-9001-id")
    assert data["lsp"] == {
        "licenceNumber": LSP,
        "name": "LSP Teknologi Contoh",
        "nameEnglish": "Example Technology PCB",
        "type": "P3",
        "sector": "ICT",
        "province": {"code": "32", "isoCode": "ID-JB", "nameIndonesian": "Jawa Barat", "nameEnglish": "West Java"},
        "licences": [
            {
                "decreeNumber": "KEP.0101/BNSP/II/2024",
                "validFrom": "2024-03-01",
                "validUntil": "2028-02-29",
                "kind": "INITIAL",
                "status": "GRANTED",
                "endedOn": None,
                "freezes": [],
                "today": "IN_FORCE",
                "later": "EXPIRED",
            }
        ],
        "scope": [
            {
                "fromDate": "2024-09-01",
                "toDate": None,
                "schemeVersion": {"version": 2, "titleEnglish": "Junior Web Programmer", "scheme": {"code": SCHEME}},
            }
        ],
    }


async def test_an_lsp_that_does_not_exist(asking: Asking) -> None:
    assert await asking.ask(LSP_QUERY, number="BNSP-LSP-4444-ID") == {"lsp": None}
    assert await asking.refused(LSP_QUERY, number="4444") == "INVALID_INPUT"


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        (None, [LSP, OTHER_LSP]),
        ({"name": {"contains": "KONSTRUKSI"}}, [OTHER_LSP]),
        ({"name": {"contains": "100%_"}}, []),
        ({"type": {"equals": "P3"}}, [LSP]),
        ({"type": {"in": ["P1", "P2"]}}, [OTHER_LSP]),
        ({"provinceCode": {"in": ["31", "32"]}, "sector": {"equals": "ICT"}}, [LSP]),
        ({"not": {"or": [{"licenceNumber": {"equals": LSP}}, {"sector": {"equals": "PRESS"}}]}}, [OTHER_LSP]),
    ],
)
async def test_lsps_are_found(asking: Asking, where: dict[str, object] | None, expected: list[str]) -> None:
    data = await asking.by(CALLERS["public"]).ask(LSPS, where=where)
    assert [edge["node"]["licenceNumber"] for edge in data["lsps"]["edges"]] == expected


async def test_lsps_in_another_order(asking: Asking) -> None:
    order = [{"field": "NAME", "direction": "DESCENDING"}]
    first = (await asking.ask(LSPS, order=order, first=1))["lsps"]
    assert (first["edges"][0]["node"]["licenceNumber"], first["pageInfo"]["hasNextPage"]) == (LSP, True)
    second = (await asking.ask(LSPS, order=order, first=1, after=first["edges"][0]["cursor"]))["lsps"]
    assert (second["edges"][0]["node"]["licenceNumber"], second["pageInfo"]["hasNextPage"]) == (OTHER_LSP, False)


async def test_too_many_values_of_a_filter_are_refused(asking: Asking) -> None:
    assert await asking.refused(LSPS, where={"licenceNumber": {"in": ["x"] * 101}}) == "BAD_FILTER"


@pytest.mark.parametrize("caller", CALLERS.values(), ids=CALLERS)
async def test_a_scheme_by_its_code(asking: Asking, caller: object) -> None:
    assert isinstance(caller, type(asking.actor))
    document = """query ($code: String!) { scheme(code: $code) {
      code kind kkniLevel versions { version status units { code } } } }"""
    data = await asking.by(caller).ask(document, code="skm-000123")
    assert data["scheme"] == {
        "code": SCHEME,
        "kind": "KKNI",
        "kkniLevel": 3,
        "versions": [
            {
                "version": 2,
                "status": "RATIFIED",
                "units": [{"code": "J.620100.004.02"}, {"code": "J.620100.005.02"}, {"code": "J.620100.009.01"}],
            }
        ],
    }
    assert await asking.ask(document, code="SKM-000999") == {"scheme": None}


async def test_schemes_are_listed(asking: Asking) -> None:
    document = "query ($where: SchemeFilter) { schemes(where: $where) { nodes { code } } }"
    assert await asking.ask(document, where={"kind": {"equals": "KKNI"}}) == {"schemes": {"nodes": [{"code": SCHEME}]}}
    assert await asking.ask(document, where={"kind": {"equals": "UNIT"}}) == {"schemes": {"nodes": []}}


async def test_a_page_of_lsps_with_licences_and_scope_takes_six_queries(
    asking: Asking, queries: CountedQueries
) -> None:
    await asking.ask("{ lsps { nodes { licences { state } scope { schemeVersion { scheme { code } } } } } }")
    assert len(queries.statements) == 6, queries.statements
