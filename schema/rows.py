"""Types that are made of rows: what has the same name in both is taken over, so that nobody writes it a third time."""

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from typing import Any, TypeVar

Made = TypeVar("Made")

_ROW = "row"
"""The private field of a type that keeps the row itself."""
_LANGUAGES = {"_indonesian": "_id", "_english": "_en"}
"""How a text in two languages is called: in a type, and in a row."""


def of_row(made: type[Made], row: object, table: str = "", **others: object) -> Made:
    """Make a type of a row; `others` are the fields that the row calls or writes otherwise.

    What the row has of a table that it joins, such as `"unit__"`, comes before what it has itself.
    """
    make: Any = made
    kind: Any = type(row)
    taken = {field: getattr(row, name) for field, name in taken_over(make, kind, table, *others).items()}
    kept = {_ROW: row} if keeps_row(make) else {}
    shown: Made = make(**taken, **kept, **others)
    return shown


@cache
def taken_over(made: Any, row: Any, table: str, *others: str) -> Mapping[str, str]:  # noqa: ANN401 - dataclasses
    """The fields that are taken over, with their names in the row. That they are of one type is for a test to say."""
    own = [each.name for each in fields(made) if each.init and each.name not in (_ROW, *others)]
    return {field: _name_in(row, table, field) for field in own}


@cache
def keeps_row(made: Any) -> bool:  # noqa: ANN401 - a dataclass
    """Whether a type keeps the row itself, to load what stands in other tables."""
    return any(each.name == _ROW for each in fields(made))


def _name_in(row: type, table: str, field: str) -> str:
    """The name of a field in the row: its own, or that of a text in one language; behind the table before without."""
    short = [field.removesuffix(long) + ending for long, ending in _LANGUAGES.items() if field.endswith(long)]
    names = [field, *short]
    return next(name for name in (*(table + each for each in names), *names) if hasattr(row, name))
