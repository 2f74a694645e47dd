"""Days and moments as callers write them: of a calendar that leaves room around it for what is counted from them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar

from strawberry.schema.types.base_scalars import DateDefinition, DateTimeDefinition, wrap_parser
from strawberry.types.scalar import ScalarDefinition

from models.rules.validity import CALENDAR

Value = TypeVar("Value", date, datetime)


def read_day(text: str) -> date:
    """Raises ValueError for what is no day, or none of the calendar."""
    return _in_calendar(date.fromisoformat(text))


def read_moment(text: str) -> datetime:
    """Raises ValueError for what is no moment, does not say its time zone, or is none of the calendar."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("it does not say its time zone")
    return _in_calendar(moment)


def _in_calendar(value: Value) -> Value:
    if value.year not in CALENDAR:
        raise ValueError(f"it lies outside the years {CALENDAR[0]} to {CALENDAR[-1]}")
    return value


def _reading(definition: ScalarDefinition, read: Callable[[str], object]) -> ScalarDefinition:
    return replace(definition, parse_value=wrap_parser(read, definition.name))


SCALARS: Mapping[object, ScalarDefinition] = {
    date: _reading(DateDefinition, read_day),
    datetime: _reading(DateTimeDefinition, read_moment),
}
"""The scalars that are not Strawberry's own."""
