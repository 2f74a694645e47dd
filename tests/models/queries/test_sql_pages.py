"""Pages of what a query computes, in both directions, on both databases."""

from dataclasses import dataclass
from datetime import date

import pytest
from tortoise.backends.base.client import BaseDBAsyncClient

from models.queries.pages import Order, PageRequest
from models.queries.sql_pages import as_day, days_between, read_rows, read_sql_page

NUMBERS = """
WITH RECURSIVE counted(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM counted WHERE id < :most)
SELECT id, id % 2 AS odd FROM counted
"""
ORDER = (Order("odd", descending=True), Order("id"))
"""1 3 5 7, then 2 4 6."""


@dataclass(frozen=True)
class Number:
    id: int
    odd: int


async def ids(request: PageRequest) -> tuple[list[int], bool, bool]:
    page = await read_sql_page(NUMBERS, request, Number, most=7)
    return [row.id for row in page.rows], page.has_next, page.has_previous


@pytest.mark.parametrize(
    ("request_", "expected"),
    [
        (PageRequest(ORDER, 3), ([1, 3, 5], True, False)),
        (PageRequest(ORDER, 3, after=(1, 5)), ([7, 2, 4], True, True)),
        (PageRequest(ORDER, 3, after=(0, 4)), ([6], False, True)),
        (PageRequest(ORDER, 2, backwards=True), ([4, 6], False, True)),
        (PageRequest(ORDER, 2, backwards=True, before=(0, 4)), ([7, 2], True, True)),
        (PageRequest(ORDER, 9, after=(1, 3), before=(0, 4)), ([5, 7, 2], False, True)),
    ],
)
async def test_pages(
    database: BaseDBAsyncClient, request_: PageRequest, expected: tuple[list[int], bool, bool]
) -> None:
    assert database is not None
    assert await ids(request_) == expected


async def test_days_are_parameters_and_answers(database: BaseDBAsyncClient) -> None:
    assert database is not None
    query = f"SELECT {days_between('later', 'valid_from')} AS days, valid_from FROM ("
    query += "SELECT valid_from, valid_from AS later FROM province WHERE valid_from > :since) p ORDER BY valid_from"
    rows = await read_rows(query, since=date(2000, 1, 1))
    assert {(row["days"], as_day(row["valid_from"])) for row in rows} >= {(0, date(2022, 7, 25))}
