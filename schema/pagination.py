"""Connections by keyset: pages that stay right while the list grows, with page sizes that are checked.

A cursor names the last item seen by the values that it is ordered by, so the next page costs what the first one costs.
It is opaque to callers: base64url of a JSON list whose first member names the list it was made for.
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

import strawberry

from models.queries.pages import Key, Order, Page, PageRequest
from schema.errors import CallerError

DEFAULT_PAGE_SIZE = 20
"""Items of a page when the caller does not say."""
MAXIMUM_PAGE_SIZE = 100
"""Items of the largest page."""
_MAXIMUM_CURSOR_LENGTH = 512  # characters
_LARGEST_INTEGER = 2**31  # the first that an id column does not hold

Item = TypeVar("Item")
Row = TypeVar("Row")


@strawberry.type
class PageInfo:
    """Where a page stands in its list, as Relay names it."""

    has_next_page: bool
    has_previous_page: bool
    start_cursor: str | None
    end_cursor: str | None


@strawberry.type
class Edge(Generic[Item]):
    """An item and its place in the list."""

    cursor: str
    node: Item


@strawberry.type
class Connection(Generic[Item]):
    """One page of a list."""

    edges: list[Edge[Item]]
    nodes: list[Item]
    page_info: PageInfo


@dataclass(frozen=True, slots=True)
class Listing:
    """A list in one order. Its cursors are good for that order only."""

    name: str
    order: tuple[Order, ...]
    shape: Key
    """A key with the types of the columns ordered by, such as `("", 0)`."""

    @property
    def signature(self) -> str:
        """The list and its order, as cursors name them."""
        return ":".join([self.name, *(each.term for each in self.order)])

    def request(self, first: int | None, after: str | None, last: int | None, before: str | None) -> PageRequest:
        """Check the four arguments of a connection. Raises CallerError with the code BAD_PAGE_SIZE or BAD_CURSOR."""
        if first is not None and last is not None:
            raise CallerError("BAD_PAGE_SIZE", "Give first or last, not both.")
        return PageRequest(
            size=_check_size(last if first is None else first),
            backwards=last is not None,
            after=None if after is None else decode_cursor(self.signature, self.shape, after),
            before=None if before is None else decode_cursor(self.signature, self.shape, before),
        )

    def connection(self, page: Page[Row], node: Callable[[Row], Item]) -> Connection[Item]:
        """Make the connection of a page of rows."""
        edges = [Edge(cursor=self._cursor(row), node=node(row)) for row in page.rows]
        info = PageInfo(
            has_next_page=page.has_next,
            has_previous_page=page.has_previous,
            start_cursor=edges[0].cursor if edges else None,
            end_cursor=edges[-1].cursor if edges else None,
        )
        return Connection(edges=edges, nodes=[edge.node for edge in edges], page_info=info)

    def _cursor(self, row: object) -> str:
        return encode_cursor(self.signature, tuple(getattr(row, each.column) for each in self.order))


def encode_cursor(name: str, key: Key) -> str:
    """The cursor of the item with this key in the named list."""
    text = json.dumps([name, *key], ensure_ascii=False, separators=(",", ":"))
    return urlsafe_b64encode(text.encode()).decode().rstrip("=")


def decode_cursor(name: str, shape: Key, cursor: str) -> Key:
    """Read a cursor that was made for the named list. Raises CallerError with the code BAD_CURSOR for anything else."""
    members = _members(cursor)
    if members[:1] != [name] or not _fits(members[1:], shape):
        raise CallerError("BAD_CURSOR", "The cursor does not belong to this list.")
    return tuple(members[1:])


def _members(cursor: str) -> list[str | int]:
    """What a cursor holds; nothing when it cannot be read."""
    try:
        members = json.loads(urlsafe_b64decode(cursor[:_MAXIMUM_CURSOR_LENGTH] + "=" * (-len(cursor) % 4)))
    except (ValueError, RecursionError):
        return []
    return members if isinstance(members, list) else []


def _fits(key: list[str | int], shape: Key) -> bool:
    """Whether a key has the types of the shape and only values that a database can compare."""
    return [type(value) for value in key] == [type(value) for value in shape] and all(
        "\0" not in value if isinstance(value, str) else abs(value) < _LARGEST_INTEGER for value in key
    )


def _check_size(size: int | None) -> int:
    if size is None:
        return DEFAULT_PAGE_SIZE
    if not 1 <= size <= MAXIMUM_PAGE_SIZE:
        raise CallerError("BAD_PAGE_SIZE", f"A page holds 1 to {MAXIMUM_PAGE_SIZE} items.")
    return size
