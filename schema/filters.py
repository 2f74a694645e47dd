"""Typed filters and orders: inputs whose members have the same names as the fields that they speak of."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Any, Generic, Protocol, TypeAlias, TypeVar, dataclass_transform

import strawberry

from models.queries.counted_groups import Having
from models.queries.filters import EVERYTHING, AllOf, AnyOf, Condition, Expression, NotSo, Operator, size_of
from models.queries.pages import Order
from schema.errors import CallerError
from schema.pagination import Listing

Member = TypeVar("Member", bound=Enum)
Filter = TypeVar("Filter")
MOST_VALUES = 100
"""Values of one `in`."""
MOST_PARTS = 60
"""Comparisons of one filter, and their combinations."""
LONGEST_TEXT = 300
"""Characters of a text that is searched for."""


@strawberry.input
class TextFilter:
    """How a text is compared. All that is given must hold."""

    equals: str | None = None
    is_in: list[str] | None = strawberry.field(name="in", default=None)
    contains: str | None = None

    def conditions(self, column: str) -> Iterator[Expression]:
        """What it asks of a column."""
        yield from _conditions(
            column, {Operator.EQUAL: self.equals, Operator.IN: self.is_in, Operator.CONTAINS: self.contains}
        )


@strawberry.input(name="Filter")
class EnumFilter(Generic[Member]):
    """How one of a closed set is compared. All that is given must hold."""

    equals: Member | None = None
    is_in: list[Member] | None = strawberry.field(name="in", default=None)

    def conditions(self, column: str) -> Iterator[Expression]:
        """What it asks of a column."""
        yield from _conditions(column, {Operator.EQUAL: self.equals, Operator.IN: self.is_in})


@strawberry.input
class CountFilter:
    """What a count must be. All that is given must hold; a count that is not told fulfils nothing."""

    at_least: int | None = None
    at_most: int | None = None

    def having(self, column: str) -> Having:
        """What it asks of a column of a group."""
        return Having(column, self.at_least, self.at_most)


@strawberry.input
class DateFilter:
    """How a day is compared. All that is given must hold."""

    equals: date | None = None
    at_least: date | None = None
    at_most: date | None = None

    def conditions(self, column: str) -> Iterator[Expression]:
        """What it asks of a column."""
        yield from _conditions(
            column, {Operator.EQUAL: self.equals, Operator.AT_LEAST: self.at_least, Operator.AT_MOST: self.at_most}
        )


class Comparison(Protocol):
    """A filter of one field."""

    def conditions(self, column: str) -> Iterator[Expression]:
        """What it asks of a column."""


@dataclass_transform(kw_only_default=True, field_specifiers=(strawberry.field,))
def combinable(members: type[Filter]) -> type[Filter]:
    """Make an input of the members of a filter, with `and`, `or` and `not`, which combine filters of its own kind."""
    kind = members.__name__
    several = f"list[{kind}] | None"
    members.__annotations__ |= {"all_of": several, "any_of": several, "none_of": f"{kind} | None"}
    for member, word in {"all_of": "and", "any_of": "or", "none_of": "not"}.items():
        setattr(members, member, strawberry.field(name=word, default=None))
    return strawberry.input(members)


Column: TypeAlias = str | Callable[[Any], Expression]
"""A column; or for what is no column of the table, what the member's value asks."""


def expression(where: Any, columns: Mapping[str, Column]) -> Expression:  # noqa: ANN401 - an input with `and`, `or`, `not`
    """What a filter input asks; `columns` has the column of each of its members.

    Raises CallerError with the code BAD_FILTER when it is too large.
    """
    asked = _expression(where, columns)
    if size_of(asked) > MOST_PARTS:
        raise CallerError("BAD_FILTER", f"A filter has at most {MOST_PARTS} parts.")
    return asked


def _expression(where: Any, columns: Mapping[str, Column]) -> Expression:  # noqa: ANN401 - as above
    if where is None:
        return EVERYTHING
    parts = [*_own(where, columns)]
    parts += [_expression(each, columns) for each in where.all_of or ()]
    if where.any_of is not None:
        parts.append(AnyOf(tuple(_expression(each, columns) for each in where.any_of)))
    if where.none_of is not None:
        parts.append(NotSo(_expression(where.none_of, columns)))
    return AllOf(tuple(parts))


def in_either_language(comparison: Comparison, table: str = "") -> Expression:
    """What is asked of a title, in Indonesian or in English; `table` leads to the table that has it."""
    titles = (f"{table}title_id", f"{table}title_en")
    return AnyOf(tuple(AllOf(tuple(comparison.conditions(title))) for title in titles))


def _own(where: object, columns: Mapping[str, Column]) -> Iterator[Expression]:
    for member, column in columns.items():
        value = getattr(where, member)
        if value is not None:
            yield from value.conditions(column) if isinstance(column, str) else [column(value)]


def _conditions(column: str, comparisons: Mapping[Operator, object]) -> Iterator[Expression]:
    for operator, value in comparisons.items():
        if isinstance(value, list) and len(value) > MOST_VALUES:
            raise CallerError("BAD_FILTER", f"`in` takes at most {MOST_VALUES} values.")
        if isinstance(value, str) and len(value) > LONGEST_TEXT:
            raise CallerError("BAD_FILTER", f"A text that is searched for has at most {LONGEST_TEXT} characters.")
        if value is not None:
            yield Condition(column, operator, value)


@strawberry.enum
class Direction(Enum):
    """Which way a list is ordered."""

    ASCENDING = "ASCENDING"
    DESCENDING = "DESCENDING"


@strawberry.input(name="By")
class OrderBy(Generic[Member]):
    """One field that a list is ordered by. The value of the enum's member is its column."""

    field: Member
    direction: Direction | None = None


def orders(order_by: list[Any] | None) -> list[Order]:
    """What was asked of an order. Raises CallerError with the code BAD_ORDER."""
    order = [Order(each.field.value, each.direction is Direction.DESCENDING) for each in order_by or ()]
    columns = [each.column for each in order]
    if len(set(columns)) < len(columns):
        raise CallerError("BAD_ORDER", "A list is ordered by each field at most once.")
    return order


def listing(name: str, order_by: list[Any] | None, default: tuple[Order, ...]) -> Listing:
    """A list in the order that was asked for; the id makes it total. Raises CallerError with the code BAD_ORDER."""
    order = orders(order_by)
    if order and "id" not in {each.column for each in order}:
        order.append(Order("id", order[-1].descending))
    return Listing(name, tuple(order) or default)
