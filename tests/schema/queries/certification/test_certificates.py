"""`certificates(licenceNumber:)` for each of the four callers: pages, filters, orders."""

from typing import Any

import pytest

from models.rules.actors import Actor
from models.services.issuing import IssueCertificate, issue_certificate
from tests.register import LSP, NOW, OFFICER, OTHER_LSP, decided_assessment, person
from tests.schema.asking import CALLERS, Asking, CountedQueries

LIST = """
query (
  $lsp: String!, $where: CertificateFilter, $order: [CertificateOrderBy!],
  $first: Int, $after: String, $last: Int, $before: String
) {
  certificates(
    licenceNumber: $lsp, where: $where, orderBy: $order, first: $first, after: $after, last: $last, before: $before
  ) {
    nodes { registrationNumber }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}
"""


@pytest.fixture
async def five(asking: Asking) -> list[str]:
    """The registration numbers of five certificates, in the order of issue."""
    register = asking.small.register
    numbers = []
    for number in range(5):
        assessment = await decided_assessment(register, 10 + number, person(number))
        request = IssueCertificate(f"issue-{number}", assessment)
        numbers.append((await issue_certificate(register, OFFICER, NOW, request)).registration_number)
    return numbers


async def page(asking: Asking, **variables: object) -> tuple[list[str], dict[str, Any]]:
    data = (await asking.ask(LIST, lsp=LSP, **variables))["certificates"]
    return [node["registrationNumber"] for node in data["nodes"]], data["pageInfo"]


async def test_the_newest_come_first_page_by_page(asking: Asking, five: list[str]) -> None:
    first, info = await page(asking, first=2)
    second, info = await page(asking, first=2, after=info["endCursor"])
    third, last = await page(asking, first=2, after=info["endCursor"])
    assert [*first, *second, *third] == five[::-1]
    assert (last["hasNextPage"], last["hasPreviousPage"], info["hasNextPage"]) == (False, True, True)
    back, info = await page(asking, last=2, before=last["startCursor"])
    assert (back, info["hasPreviousPage"], info["hasNextPage"]) == (second, True, True)
    assert (await page(asking, last=1))[0] == five[:1]


async def test_another_order_is_another_list(asking: Asking, five: list[str]) -> None:
    order = [{"field": "REGISTRATION_NUMBER"}]
    numbers, info = await page(asking, order=order, first=3)
    assert numbers == five[:3]
    assert (await page(asking, order=order, after=info["endCursor"]))[0] == five[3:]
    assert await asking.refused(LIST, lsp=LSP, after=info["endCursor"]) == "BAD_CURSOR"
    assert await asking.refused(LIST, lsp=LSP, order=order * 2) == "BAD_ORDER"


@pytest.mark.parametrize(
    ("where", "count"),
    [
        ({"status": {"equals": "ACTIVE"}}, 5),
        ({"status": {"in": ["REVOKED", "SUSPENDED"]}}, 0),
        ({"validUntil": {"atLeast": "2029-05-12"}}, 0),
        ({"validUntil": {"atMost": "2029-05-11"}, "schemeCode": {"equals": "SKM-000123"}}, 5),
        ({"not": {"schemeCode": {"equals": "SKM-000123"}}}, 0),
        ({"or": [{"status": {"equals": "REVOKED"}}, {"schemeCode": {"contains": "123"}}]}, 5),
        ({"or": []}, 0),
        ({"and": []}, 5),
    ],
)
async def test_filters(asking: Asking, five: list[str], where: dict[str, object], count: int) -> None:
    assert len((await page(asking, where=where))[0]) == count
    assert len(five) == 5


async def test_bnsp_sees_them(asking: Asking, five: list[str]) -> None:
    assert len((await page(asking.by(CALLERS["bnsp"])))[0]) == len(five)


@pytest.mark.parametrize(
    ("caller", "code"), [(CALLERS["public"], "UNAUTHENTICATED"), (CALLERS["other"], "NOT_PERMITTED")]
)
async def test_others_do_not(asking: Asking, caller: Actor, code: str) -> None:
    assert await asking.by(caller).refused(LIST, lsp=LSP) == code


async def test_an_lsp_without_certificates_and_one_that_does_not_exist(asking: Asking) -> None:
    other = asking.by(CALLERS["other"])
    assert (await other.ask(LIST, lsp=OTHER_LSP))["certificates"]["nodes"] == []
    assert await asking.by(CALLERS["bnsp"]).refused(LIST, lsp="BNSP-LSP-4444-ID") == "NOT_FOUND"


@pytest.mark.parametrize("size", [{"first": 0}, {"first": 101}, {"last": -1}, {"first": 1, "last": 1}])
async def test_page_sizes_are_checked(asking: Asking, size: dict[str, int]) -> None:
    assert await asking.refused(LIST, lsp=LSP, **size) == "BAD_PAGE_SIZE"


async def test_a_page_with_what_stands_around_it_takes_as_many_queries_as_one_item(
    asking: Asking, five: list[str], queries: CountedQueries
) -> None:
    document = """query ($lsp: String!, $first: Int) { certificates(licenceNumber: $lsp, first: $first) {
      nodes { lsp { name } schemeVersion { scheme { code } } assessment { assessors { name } } } } }"""
    await asking.ask(document, lsp=LSP, first=1)
    for_one = len(queries.statements)
    await asking.ask(document, lsp=LSP, first=len(five))
    assert (for_one, len(queries.statements)) == (8, 16), queries.statements
