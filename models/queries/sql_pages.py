"""What the database itself computes - groups, windows - read by SQL that SQLite and PostgreSQL both understand."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any, TypeVar

from tortoise.context import require_context

from models.queries.pages import Order, Page, PageRequest, page_of

Row = TypeVar("Row")
Parameter = str | int | date
_NAME = re.compile(r"(?<!:):([a-z_0-9]+)")


async def read_rows(query: str, **parameters: Parameter) -> list[dict[str, Any]]:
    """Run a query whose parameters are written `:name`; rows by column name. SQLite gives days as text: `as_day`."""
    connection = require_context().db()
    on_sqlite = connection.capabilities.dialect == "sqlite"
    values: list[Parameter] = []

    def placed(name: re.Match[str]) -> str:
        values.append(_value(parameters[name[1]], as_text=on_sqlite))
        return "?" if on_sqlite else f"${len(values)}"

    return list(await connection.execute_query_dict(_NAME.sub(placed, query), values))


async def read_sql_page(
    query: str, request: PageRequest, row: Callable[..., Row], **parameters: Parameter
) -> Page[Row]:
    """Read one page of what a query computes; `row` is called with its columns. The order ends in a unique one."""
    conditions, keys = ["1 = 1"], dict[str, Parameter]()
    ends = (("after", request.after, request.order), ("before", request.before, request.reversed_order))
    for name, key, along in ends:
        if key is not None:
            conditions.append(_behind(along, name))
            keys |= {f"{name}_{place}": value for place, value in enumerate(key)}
    ordered = ", ".join(f"{each.column} {'DESC' if each.descending else 'ASC'}" for each in request.directed)
    where = " AND ".join(conditions)
    paged = f"SELECT * FROM ({query}) listed WHERE {where} ORDER BY {ordered} LIMIT {request.size + 1}"  # noqa: S608 - columns and a number that was checked; every value is a parameter
    return page_of([row(**each) for each in await read_rows(paged, **parameters, **keys)], request)


def as_day(value: date | str) -> date:
    """Return a day, however the database gives it."""
    return date.fromisoformat(value) if isinstance(value, str) else value


def days_between(later: str, earlier: str) -> str:
    """Return the SQL for the days from one column of days to another."""
    if require_context().db().capabilities.dialect == "sqlite":
        return f"CAST(julianday({later}) - julianday({earlier}) AS INTEGER)"
    return f"({later} - {earlier})"


def _behind(order: Sequence[Order], name: str) -> str:
    """The rows behind a key: equal in the first columns, beyond it in the next one."""
    return f"({' OR '.join(_alternatives(order, name))})"


def _alternatives(order: Sequence[Order], name: str) -> Iterator[str]:
    for length, beyond in enumerate(order):
        equal = [f"{each.column} = :{name}_{place}" for place, each in enumerate(order[:length])]
        yield " AND ".join([*equal, f"{beyond.column} {'<' if beyond.descending else '>'} :{name}_{length}"])


def _value(value: Parameter, *, as_text: bool) -> Parameter:
    return value.isoformat() if as_text and isinstance(value, date) else value
