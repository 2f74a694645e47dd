"""Rows that are read whole: the fields of a row have the names of the columns that are asked for."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any, TypeVar

from tortoise.queryset import QuerySet

Row = TypeVar("Row")


def columns(row: type[Any]) -> tuple[str, ...]:
    """The columns that a row is made of."""
    return tuple(each.name for each in fields(row))


async def rows_of(query: QuerySet[Any], row: type[Row]) -> list[Row]:
    """Read the rows of a query, in its order."""
    return [row(*values) for values in await query.values_list(*columns(row))]


async def row_of(query: QuerySet[Any], row: type[Row]) -> Row | None:
    """Read the row of a query that asks for one."""
    return next(iter(await rows_of(query, row)), None)


async def rows_by(parent: str, query: QuerySet[Any], row: type[Row], table: str = "") -> Mapping[Any, Sequence[Row]]:
    """Read the rows of a query by the column that says what they belong to; nothing for what has no rows.

    Each group has the query's order. `table` leads to the table that has the columns, such as `"request__"`.
    """
    found: dict[Any, list[Row]] = defaultdict(list)
    for parent_id, *values in await query.values_list(parent, *(table + column for column in columns(row))):
        found[parent_id].append(row(*values))
    return found


async def values_by(parent: str, query: QuerySet[Any], column: str) -> Mapping[int, Sequence[Any]]:
    """Read one column by the column that says what its values belong to; nothing for what has none."""
    found: dict[int, list[Any]] = defaultdict(list)
    for parent_id, value in await query.values_list(parent, column):
        found[parent_id].append(value)
    return found
