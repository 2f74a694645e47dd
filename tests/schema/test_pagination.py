"""Page sizes and cursors are checked, and a connection names its items."""

import json
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from inspect import signature

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.queries.pages import Order, Page, PageRequest
from schema.errors import CallerError
from schema.pagination import Connection, Listing, Paging, decode_cursor, encode_cursor, paged

LISTING = Listing("lsps", (Order("name"), Order("id", descending=True)))


@dataclass(frozen=True)
class Row:
    name: str
    id: int


def code_of(error: pytest.ExceptionInfo[CallerError]) -> str:
    return str((error.value.extensions or {})["code"])


def read(
    first: int | None = None, after: str | None = None, last: int | None = None, before: str | None = None
) -> PageRequest:
    return Paging(first, after, last, before).request(LISTING)


def raw(value: object) -> str:
    return urlsafe_b64encode(json.dumps(value).encode()).decode()


def test_without_arguments_the_first_twenty_are_asked_for() -> None:
    assert read() == PageRequest(LISTING.order, size=20, backwards=False, after=None, before=None)


def test_the_last_items_are_counted_from_the_end() -> None:
    cursor = encode_cursor("lsps:name:-id", ("A", 1))
    assert read(last=100, before=cursor) == PageRequest(LISTING.order, 100, backwards=True, before=("A", 1))


@pytest.mark.parametrize(("first", "last"), [(0, None), (-1, None), (101, None), (None, 0), (None, 101), (5, 5)])
def test_a_page_size_out_of_bounds_is_refused(first: int | None, last: int | None) -> None:
    with pytest.raises(CallerError) as error:
        read(first=first, last=last)
    assert code_of(error) == "BAD_PAGE_SIZE"


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "?",
        "é",
        "a" * 600,
        raw("lsps"),
        raw([]),
        raw({"lsps": 1}),
        raw(["schemes", "A", 1]),
        raw(["lsps:name:-id", "A"]),
        raw(["lsps:name:-id", "A", 1, 2]),
        raw(["lsps:name:-id", 1, "A"]),
        raw(["lsps:name:-id", "A", True]),
        raw(["lsps:name:-id", "A", 1.0]),
        raw(["lsps:name:-id", "A", 2**31]),
        raw(["lsps:name:-id", "A", -(2**31)]),
        raw(["lsps:name:-id", "A\0", 1]),
        urlsafe_b64encode(b"[" * 380).decode(),
    ],
)
def test_a_bad_cursor_is_refused(cursor: str) -> None:
    with pytest.raises(CallerError) as error:
        read(after=cursor)
    assert code_of(error) == "BAD_CURSOR"


@given(
    st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=40), st.integers(0, 2**31 - 1)
)
def test_a_cursor_is_read_as_it_was_written(name: str, number: int) -> None:
    assert decode_cursor("lsps", ("", 0), encode_cursor("lsps", (name, number))) == (name, number)


@given(st.text())
def test_no_text_breaks_the_reader_of_cursors(text: str) -> None:
    with pytest.raises(CallerError):
        decode_cursor("lsps", ("", 0), text)


def test_a_connection_names_its_items() -> None:
    rows = [Row("A", 1), Row("B", 2)]
    page = LISTING.connection(Page(rows, has_next=True, has_previous=False), lambda row: row.id * 10)
    assert page.nodes == [10, 20]
    assert [read(first=1, after=edge.cursor).after for edge in page.edges] == [("A", 1), ("B", 2)]
    assert (page.page_info.start_cursor, page.page_info.end_cursor) == (page.edges[0].cursor, page.edges[1].cursor)
    assert (page.page_info.has_next_page, page.page_info.has_previous_page) == (True, False)


def test_an_empty_page_has_no_cursors() -> None:
    rows: list[Row] = []
    page = LISTING.connection(Page(rows, has_next=False, has_previous=False), lambda row: row.id)
    assert (page.nodes, page.page_info.start_cursor, page.page_info.end_cursor) == ([], None, None)


def test_a_cursor_of_another_order_is_refused() -> None:
    other = Listing("lsps", (Order("name", descending=True), Order("id")))
    cursor = encode_cursor(other.signature, ("A", 1))
    with pytest.raises(CallerError) as error:
        read(after=cursor)
    assert code_of(error) == "BAD_CURSOR"


async def test_a_paged_resolver_takes_the_four_arguments_as_one() -> None:
    requests: list[PageRequest] = []

    async def rows(request: PageRequest) -> Page[Row]:
        requests.append(request)
        return Page([Row("A", 1)], has_next=False, has_previous=False)

    @paged
    async def lsps(name: str, *, paging: Paging) -> Connection[str]:
        return await paging.through(LISTING, rows, lambda row: name + row.name)

    page = await lsps("B", last=3)
    assert list(signature(lsps).parameters) == ["name", "first", "after", "last", "before"]
    assert (requests, page.nodes) == ([PageRequest(LISTING.order, 3, backwards=True)], ["BA"])
