"""Connections by keyset: pages that stay right while the list grows, with page sizes that are checked.

A cursor names the last item seen by the values that it is ordered by, so the next page costs what the first one costs.
It is opaque to callers: base64url of a JSON list whose first member names the list it was made for.
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import wraps
from inspect import Parameter, signature
from typing import Any, Generic, TypeVar

import strawberry

from models.queries.pages import Key, Order, Page, PageRequest
from schema.errors import CallerError

DEFAULT_PAGE_SIZE = 20
"""Items of a page when the caller does not say."""
MAXIMUM_PAGE_SIZE = 100
"""Items of the largest page."""
_MAXIMUM_CURSOR_LENGTH = 512  # characters
_LARGEST_INTEGER = 2**31  # the first that an id column does not hold
_NUMBERED = frozenset({"id", "row"})
"""Columns that hold whole numbers; all others by which lists are ordered hold texts, or days as texts."""
_PAGING = "paging"
"""The parameter of a resolver that stands for the arguments of a connection."""

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

    @property
    def signature(self) -> str:
        """The list and its order, as cursors name them."""
        return ":".join([self.name, *(each.term for each in self.order)])

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

    def key_at(self, cursor: str | None) -> Key | None:
        """The key of the item that a cursor names. Raises CallerError with the code BAD_CURSOR."""
        shape: Key = tuple(0 if each.column in _NUMBERED else "" for each in self.order)
        return None if cursor is None else decode_cursor(self.signature, shape, cursor)

    def _cursor(self, row: object) -> str:
        return encode_cursor(self.signature, tuple(getattr(row, each.column) for each in self.order))


@dataclass(frozen=True, slots=True)
class Paging:
    """The four arguments of a connection: which page of its list a caller asks for."""

    first: int | None = None
    after: str | None = None
    last: int | None = None
    before: str | None = None

    async def through(
        self, listing: Listing, read: Callable[[PageRequest], Awaitable[Page[Row]]], node: Callable[[Row], Item]
    ) -> Connection[Item]:
        """Read the page and make its connection. Raises CallerError with the code BAD_PAGE_SIZE or BAD_CURSOR."""
        return listing.connection(await read(self.request(listing)), node)

    def request(self, listing: Listing) -> PageRequest:
        """What the four arguments ask of a list. Raises CallerError with the code BAD_PAGE_SIZE or BAD_CURSOR."""
        if self.first is not None and self.last is not None:
            raise CallerError("BAD_PAGE_SIZE", "Give first or last, not both.")
        return PageRequest(
            order=listing.order,
            size=_check_size(self.last if self.first is None else self.first),
            backwards=self.last is not None,
            after=listing.key_at(self.after),
            before=listing.key_at(self.before),
        )


_ARGUMENTS = [each.replace(kind=Parameter.KEYWORD_ONLY) for each in signature(Paging).parameters.values()]


def paged(resolver: Callable[..., Awaitable[Connection[Item]]]) -> Callable[..., Awaitable[Connection[Item]]]:
    """Give a field the four arguments of a connection, below `@strawberry.field`. Its resolver has them as `paging`."""

    @wraps(resolver)
    async def resolve(*parent_and_info: object, **given: Any) -> Connection[Item]:  # noqa: ANN401 - any arguments
        paging = Paging(**{each.name: given.pop(each.name, None) for each in _ARGUMENTS})
        return await resolver(*parent_and_info, **given, **{_PAGING: paging})

    own = signature(resolver)
    kept = dict(own.parameters)
    del kept[_PAGING]
    vars(resolve)["__signature__"] = own.replace(parameters=[*kept.values(), *_ARGUMENTS])  # what Strawberry reads
    return resolve


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
