"""Columns that know more in Python than in the database.

In the database, and so in the migrations, each is a plain column of one of Tortoise's own classes: a migration never
imports an enumeration that may change after it was written. The values that a column may hold are a check of the
table (`constraints.among`), so that changing them is a migration that everybody sees.
"""

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, ClassVar, Literal, TypeVar, cast, overload

from tortoise import Model, fields
from tortoise.fields.base import Field

ENUM_LENGTH = 40  # characters: room for longer names than there are today
ENUMS_LENGTH = 200  # characters
_CANONICAL = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)

E = TypeVar("E", bound=StrEnum)
J = TypeVar("J")


class _Plain(Field[Any]):
    """Shows itself to the migrations as the column of Tortoise's that it is built on."""

    plain: ClassVar[type[Field[Any]]]

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        _, positional, named = super().deconstruct()
        return f"tortoise.fields.{self.plain.__name__}", positional, named

    def describe(self, serializable: bool) -> dict[str, Any]:  # noqa: FBT001 - the signature is Tortoise's
        plain = self.plain.__name__ if serializable else self.plain
        return {**super().describe(serializable), "field_type": plain}


class _EnumColumn(_Plain, fields.CharField[Any]):
    """One member of an enumeration, as its text."""

    plain = fields.CharField
    enum: type[StrEnum]

    def to_python_value(self, value: str | None) -> StrEnum | None:
        return None if value is None else self.enum(value)

    def to_db_value(self, value: str | None, instance: type[Model] | Model) -> str | None:  # noqa: ARG002 - Tortoise's
        return None if value is None else self.enum(value).value


class _EnumsColumn(_Plain, fields.CharField[Any]):
    """Several members of an enumeration, as their texts with commas between, in the order of the enumeration."""

    plain = fields.CharField
    enum: type[StrEnum]

    def to_python_value(self, value: str | Iterable[str]) -> frozenset[StrEnum]:
        parts = value.split(",") if isinstance(value, str) else value
        return frozenset(map(self.enum, parts))

    def to_db_value(self, value: str | Iterable[str], instance: type[Model] | Model) -> str:  # noqa: ARG002 - Tortoise's
        chosen = self.to_python_value(value)
        return ",".join(member.value for member in self.enum if member in chosen)


class _JsonColumn(_Plain, fields.TextField):  # type: ignore[misc]  # Tortoise's text column is a str to type checkers
    """A JSON value as its canonical text, the same on both databases."""

    plain = fields.TextField

    def to_python_value(self, value: object) -> object:
        return json.loads(value) if isinstance(value, str) else value

    def to_db_value(self, value: object, instance: type[Model] | Model) -> str | None:  # noqa: ARG002 - Tortoise's
        return None if value is None else canonical_json(value)


class _DayColumn(_Plain, fields.DateField[Any]):
    """A day. SQLite gives it as text, which Tortoise reads in a way that takes most of the time of a query."""

    plain = fields.DateField

    def to_python_value(self, value: object) -> date | None:
        return date.fromisoformat(value) if isinstance(value, str) else super().to_python_value(value)


class _MomentColumn(_Plain, fields.DatetimeField[Any]):
    """A moment in UTC. SQLite compares moments as text, so they must all be written alike."""

    plain = fields.DatetimeField

    def to_python_value(self, value: object) -> datetime | None:
        if isinstance(value, str):  # SQLite's; as with days
            moment = datetime.fromisoformat(value)
            return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
        self._check_zone(value)
        return super().to_python_value(value)

    def to_db_value(self, value: Any, instance: type[Model] | Model) -> Any:  # noqa: ANN401 - also a part of a date
        self._check_zone(value)
        in_utc = value.astimezone(UTC) if isinstance(value, datetime) else value
        return super().to_db_value(in_utc, instance)

    def _check_zone(self, value: object) -> None:
        if isinstance(value, datetime) and value.tzinfo is None:
            raise ValueError(f"{self.model_field_name}: a moment says its time zone")


def canonical_json(value: object) -> str:
    """Return the one text of a JSON value: sorted names, no white space, unescaped Unicode, no NaN."""
    return _CANONICAL.encode(value)


@overload
def enum_column(enum: type[E], *, null: Literal[True]) -> Field[E | None]: ...
@overload
def enum_column(enum: type[E], *, null: Literal[False] = False) -> Field[E]: ...
def enum_column(enum: type[E], *, null: bool = False) -> Field[Any]:
    """Return a column for one member of `enum`. The table adds `constraints.among`."""
    column = _EnumColumn(ENUM_LENGTH, null=True) if null else _EnumColumn(ENUM_LENGTH)
    column.enum = enum
    return column


def enums_column(enum: type[E]) -> Field[frozenset[E]]:
    """Return a column for several members of `enum`."""
    column = _EnumsColumn(ENUMS_LENGTH)
    column.enum = enum
    return column


def json_column(_shape: type[J]) -> Field[J]:
    """Return a column for a JSON value; `_shape` is what a type checker sees."""
    return cast("Field[J]", _JsonColumn())


@overload
def moment_column(*, null: Literal[True]) -> Field[datetime | None]: ...
@overload
def moment_column(*, null: Literal[False] = False) -> Field[datetime]: ...
def moment_column(*, null: bool = False) -> Field[Any]:
    """Return a column for a moment in UTC."""
    return _MomentColumn(null=True) if null else _MomentColumn()


@overload
def day_column(*, null: Literal[True]) -> Field[date | None]: ...
@overload
def day_column(*, null: Literal[False] = False) -> Field[date]: ...
def day_column(*, null: bool = False) -> Field[Any]:
    """Return a column for a day of the calendar."""
    return _DayColumn(null=True) if null else _DayColumn()
