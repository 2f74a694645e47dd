"""Pages of rows that were computed go forwards and backwards as those that were read do."""

from dataclasses import dataclass

import pytest

from models.queries.pages import Order, PageRequest, computed_page

ORDER = (Order("due"), Order("id"))


@dataclass(frozen=True)
class Due:
    due: str
    id: int


ROWS = [Due("2026-03-01", 4), Due("2026-01-01", 3), Due("2026-01-01", 1), Due("2026-02-01", 2)]


@pytest.mark.parametrize(
    ("request_", "ids", "has_next", "has_previous"),
    [
        (PageRequest(ORDER, 10), [1, 3, 2, 4], False, False),
        (PageRequest(ORDER, 2), [1, 3], True, False),
        (PageRequest(ORDER, 2, after=("2026-01-01", 3)), [2, 4], False, True),
        (PageRequest(ORDER, 1, after=("2026-01-01", 1)), [3], True, True),
        (PageRequest(ORDER, 2, backwards=True), [2, 4], False, True),
        (PageRequest(ORDER, 2, backwards=True, before=("2026-02-01", 2)), [1, 3], True, False),
    ],
)
def test_a_page(request_: PageRequest, ids: list[int], has_next: bool, has_previous: bool) -> None:  # noqa: FBT001
    page = computed_page(ROWS, request_)
    assert [row.id for row in page.rows] == ids
    assert (page.has_next, page.has_previous) == (has_next, has_previous)
