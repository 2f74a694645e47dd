"""What a caller asks of the rows of a list: conditions on columns, and their combinations."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias

from tortoise.expressions import Q, Subquery
from tortoise.queryset import ValuesQuery


class Operator(StrEnum):
    """How a column is compared. The value is Tortoise's suffix."""

    EQUAL = ""
    IN = "__in"
    CONTAINS = "__icontains"
    AT_LEAST = "__gte"
    AT_MOST = "__lte"


@dataclass(frozen=True, slots=True)
class Condition:
    """One column is compared with one value, or with several."""

    column: str
    operator: Operator
    value: object


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part holds. Without parts it holds for every row."""

    parts: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part holds. Without parts it holds for no row."""

    parts: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class NotSo:
    """The part does not hold."""

    part: "Expression"


@dataclass(frozen=True, slots=True)
class Among:
    """The column is one of the values that another query gives."""

    column: str
    values: ValuesQuery[Any]


Expression: TypeAlias = Condition | AllOf | AnyOf | NotSo | Among

EVERYTHING = AllOf(())
"""No condition at all."""
_NOTHING = Q(id__in=[])


def criteria(expression: Expression) -> Q:
    """The expression as Tortoise filters by it."""
    match expression:
        case Condition(column, operator, value):
            comparison: dict[str, Any] = {f"{column}{operator}": value}
            return Q(**comparison)
        case AllOf(parts):
            return Q(*_all(parts), join_type=Q.AND)
        case AnyOf(parts):
            return Q(*_all(parts), join_type=Q.OR) if parts else _NOTHING
        case NotSo(part):
            return ~criteria(part)
        case Among(column, values):
            among: dict[str, Any] = {f"{column}__in": Subquery(values)}
            return Q(**among)


def _all(parts: Iterable[Expression]) -> list[Q]:
    return [criteria(part) for part in parts]


def size_of(expression: Expression) -> int:
    """How many comparisons and combinations an expression is made of."""
    match expression:
        case Condition() | Among():
            return 1
        case NotSo(part):
            return 1 + size_of(part)
        case AllOf(parts) | AnyOf(parts):
            return 1 + sum(map(size_of, parts))


def filtered_columns(expression: Expression) -> Iterator[str]:
    """The columns that the expression names, some of them more than once."""
    match expression:
        case Condition(column) | Among(column):
            yield column
        case NotSo(part):
            yield from filtered_columns(part)
        case AllOf(parts) | AnyOf(parts):
            for each in parts:
                yield from filtered_columns(each)
