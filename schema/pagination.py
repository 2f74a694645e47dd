"""Connections by keyset: pages that stay right while the list grows, with page sizes that are checked.

A cursor names the last item seen by the values that it is ordered by, so the next page costs what the first one costs.
It is opaque to callers: base64url of a JSON list whose first member names the list it was made for.
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Annotated, Generic, TypeVar

import strawberry

from schema.errors import CallerError

DEFAULT_PAGE_SIZE = 20
"""Items of a page when the caller does not say."""
MAXIMUM_PAGE_SIZE = 100
"""Items of the largest page."""
_MAXIMUM_CURSOR_LENGTH = 512  # characters
_LARGEST_INTEGER = 2**63  # the first that no database column holds

Key = tuple[str | int, ...]
"""The values by which a list is ordered, the id last."""

Item = TypeVar("Item")
Row = TypeVar("Row")

First = Annotated[int | None, strawberry.argument(description="How many items from the start; at most 100.")]
After = Annotated[str | None, strawberry.argument(description="Only items behind the one with this cursor.")]
Last = Annotated[int | None, strawberry.argument(description="How many items from the end; at most 100.")]
Before = Annotated[str | None, strawberry.argument(description="Only items in front of the one with this cursor.")]


@strawberry.type(description="Where a page stands in its list.")
class PageInfo:
    """Where a page stands in its list, as Relay names it."""

    has_next_page: bool = strawberry.field(description="Whether more items follow this page.")
    has_previous_page: bool = strawberry.field(description="Whether items stand in front of this page.")
    start_cursor: str | None = strawberry.field(description="The cursor of the first item.")
    end_cursor: str | None = strawberry.field(description="The cursor of the last item.")


@strawberry.type(description="An item in its list.")
class Edge(Generic[Item]):
    """An item and its place in the list."""

    cursor: str = strawberry.field(description="The item's place, to continue from.")
    node: Item = strawberry.field(description="The item.")


@strawberry.type(description="A page of a list.")
class Connection(Generic[Item]):
    """One page of a list."""

    edges: list[Edge[Item]] = strawberry.field(description="The items of this page with their cursors.")
    nodes: list[Item] = strawberry.field(description="The items of this page.")
    page_info: PageInfo = strawberry.field(description="Where this page stands in its list.")


@dataclass(frozen=True, slots=True)
class PageRequest:
    """Which page is asked for: the sizes are checked, the cursors read."""

    size: int
    backwards: bool
    """Whether the items are counted from the end."""
    after: Key | None
    before: Key | None

    @classmethod
    def read(
        cls, name: str, shape: Key, first: int | None, after: str | None, last: int | None, before: str | None
    ) -> "PageRequest":
        """Check the four arguments of a connection.

        Args:
            name: The list that the cursors must have been made for.
            shape: A key with the types of that list's keys, such as `("", 0)`.
            first: How many items from the start.
            after: The cursor to start behind.
            last: How many items from the end.
            before: The cursor to end in front of.

        Raises CallerError with the code BAD_PAGE_SIZE or BAD_CURSOR.
        """
        if first is not None and last is not None:
            raise CallerError("BAD_PAGE_SIZE", "Give first or last, not both.")
        return cls(
            size=_check_size(last if first is None else first),
            backwards=last is not None,
            after=None if after is None else decode_cursor(name, shape, after),
            before=None if before is None else decode_cursor(name, shape, before),
        )


def connection(
    name: str,
    rows: Sequence[Row],
    *,
    key: Callable[[Row], Key],
    node: Callable[[Row], Item],
    has_next: bool,
    has_previous: bool,
) -> Connection[Item]:
    """Make the connection of a page of rows, which stand in the list's own order."""
    edges = [Edge(cursor=encode_cursor(name, key(row)), node=node(row)) for row in rows]
    info = PageInfo(
        has_next_page=has_next,
        has_previous_page=has_previous,
        start_cursor=edges[0].cursor if edges else None,
        end_cursor=edges[-1].cursor if edges else None,
    )
    return Connection(edges=edges, nodes=[edge.node for edge in edges], page_info=info)


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
