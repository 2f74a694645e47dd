"""Pages of a list by keyset: the next page begins behind the last item seen, so it costs what the first one costs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from tortoise import Model
from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from models.queries.rows import rows_of

Key = tuple[str | int, ...]
"""The values by which a list is ordered; the last one is unique."""

M = TypeVar("M", bound=Model)
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Order:
    """One column of an order."""

    column: str
    descending: bool = False

    @property
    def reversed(self) -> "Order":
        """The same column, the other way round."""
        return Order(self.column, not self.descending)

    @property
    def term(self) -> str:
        """The column as Tortoise orders by it."""
        return f"-{self.column}" if self.descending else self.column


def ordered_by(column: str) -> tuple[Order, ...]:
    """Order by a column, and by the id where several rows have the same in it."""
    return (Order(column), Order("id"))


OLDEST_FIRST = (Order("id"),)
NEWEST_FIRST = (Order("id", descending=True),)
"""By the order in which rows came into the register."""


@dataclass(frozen=True, slots=True)
class PageRequest:
    """Which page is asked for."""

    order: Sequence[Order]
    """The order of the list; its last column is unique."""
    size: int
    backwards: bool = False
    """Whether the items are counted from the end."""
    after: Key | None = None
    """Only items behind this one."""
    before: Key | None = None
    """Only items in front of this one."""

    @property
    def reversed_order(self) -> Sequence[Order]:
        """The order from the end of the list to its beginning."""
        return [each.reversed for each in self.order]

    @property
    def directed(self) -> Sequence[Order]:
        """The order in which the items are read: from the side from which they are counted."""
        return self.reversed_order if self.backwards else self.order


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """Some rows of a list, in the list's order."""

    rows: Sequence[Row]
    has_next: bool
    has_previous: bool


async def read_page(query: QuerySet[M], request: PageRequest, row: type[Row]) -> Page[Row]:
    """Read one page in one query."""
    if request.after is not None:
        query = query.filter(_behind(request.order, request.after))
    if request.before is not None:
        query = query.filter(_behind(request.reversed_order, request.before))
    ordered = query.order_by(*(each.term for each in request.directed))
    return page_of(await rows_of(ordered.limit(request.size + 1), row), request)


def computed_page(rows: Sequence[Row], request: PageRequest) -> Page[Row]:
    """Cut a page out of rows that were computed, not read in order: all ascending, and few enough to hold."""

    def key(row: Row) -> Key:
        return tuple(getattr(row, each.column) for each in request.order)

    after, before = request.after, request.before
    chosen = [row for row in rows if (after is None or key(row) > after) and (before is None or key(row) < before)]
    chosen.sort(key=key, reverse=request.backwards)
    return page_of(chosen, request)


def page_of(rows: list[Row], request: PageRequest) -> Page[Row]:
    """One row more than asked for tells that the list goes on."""
    goes_on = len(rows) > request.size
    rows = rows[: request.size]
    if request.backwards:
        return Page(rows[::-1], has_next=request.before is not None, has_previous=goes_on)
    return Page(rows, has_next=goes_on, has_previous=request.after is not None)


def _behind(order: Sequence[Order], key: Key) -> Q:
    """Rows behind the one with this key: equal in the first columns, beyond it in the next one."""
    pairs = list(zip(order, key, strict=True))
    return Q(*(_beyond(pairs[:length], *pairs[length]) for length in range(len(pairs))), join_type=Q.OR)


def _beyond(equal: Sequence[tuple[Order, str | int]], order: Order, value: str | int) -> Q:
    conditions: dict[str, Any] = {each.column: equal_value for each, equal_value in equal}
    conditions[f"{order.column}__{'lt' if order.descending else 'gt'}"] = value
    return Q(**conditions)
