"""Where assessments may be taken: everybody sees it page by page, and only the LSP itself says it."""

from datetime import timedelta

import pytest

from models.rules.actors import Actor
from models.services.licensing.use_site import SiteUse, end_site_use
from tests.register import LSP, NOW, OFFICER, OTHER_LSP, SCHEME, SITE
from tests.schema.asking import CALLERS, Asking

PLACES = """
query ($where: AssessmentPlaceFilter, $first: Int, $after: String) {
  assessmentPlaces(where: $where, first: $first, after: $after) {
    nodes {
      site name kind town address fromDate
      province { nameEnglish } lsp { licenceNumber } scheme { code }
    }
    pageInfo { hasNextPage endCursor }
  }
}
"""
BEGIN = """
mutation ($input: SiteUseBeginInput!) {
  siteUseBegin(input: $input) { ... on SiteUseBeginSuccess { site } ... on UserError { code } }
}
"""
END = """
mutation ($input: SiteUseEndInput!) {
  siteUseEnd(input: $input) { ... on SiteUseEndSuccess { site } ... on UserError { code } }
}
"""
USE = {"licenceNumber": LSP, "site": SITE, "schemeCode": SCHEME}
BEGUN = USE | {"idempotencyKey": "use-1", "fromDate": "2026-05-11"}
PLACE = {
    "site": SITE,
    "name": "Laboratorium Contoh",
    "kind": "INDEPENDENT",
    "town": None,
    "address": None,
    "fromDate": "2026-05-11",
    "province": {"nameEnglish": "West Java"},
    "lsp": {"licenceNumber": LSP},
    "scheme": {"code": SCHEME},
}


@pytest.fixture
async def unused(asking: Asking) -> Asking:
    """The small register, which uses its site no more."""
    use = SiteUse(LSP, SITE, SCHEME)
    await end_site_use(asking.small.register, OFFICER, NOW - timedelta(days=2), use)
    return asking


@pytest.mark.parametrize("caller", CALLERS.values(), ids=CALLERS)
async def test_everybody_sees_what_only_the_lsp_says(unused: Asking, caller: Actor) -> None:
    told = unused.by(caller)
    answer = {"site": SITE} if caller == OFFICER else {"code": "NOT_PERMITTED"}
    if caller == Actor.public():
        assert await told.refused_act(BEGIN, **BEGUN) == "UNAUTHENTICATED"
        assert await told.refused_act(END, **USE) == "UNAUTHENTICATED"
    else:
        assert await told.act(BEGIN, **BEGUN) == answer
        assert (await told.ask(PLACES))["assessmentPlaces"]["nodes"] == ([PLACE] if caller == OFFICER else [])
        assert await told.act(END, **USE) == answer
    assert len((await unused.by(Actor.public()).ask(PLACES))["assessmentPlaces"]["nodes"]) == (caller == OFFICER)


@pytest.mark.parametrize(
    ("where", "count"),
    [
        ({"schemeCode": {"equals": SCHEME}}, 1),
        ({"schemeCode": {"equals": "SKM-999999"}}, 0),
        ({"licenceNumber": {"in": [LSP, OTHER_LSP]}, "provinceCode": {"equals": "32"}}, 1),
        ({"not": {"licenceNumber": {"equals": LSP}}}, 0),
        ({"town": {"contains": "Bandung"}}, 0),
    ],
)
async def test_places_are_found_by_lsp_scheme_and_place(unused: Asking, where: object, count: int) -> None:
    await unused.by(OFFICER).ask(BEGIN, input=BEGUN)
    page = (await unused.ask(PLACES, where=where, first=1))["assessmentPlaces"]
    assert len(page["nodes"]) == count
    assert page["pageInfo"]["hasNextPage"] is False
    after = page["pageInfo"]["endCursor"]
    if after is not None:
        assert (await unused.ask(PLACES, where=where, after=after))["assessmentPlaces"]["nodes"] == []
