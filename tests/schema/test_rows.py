"""What a type takes over from a row is of the same type in both."""

import ast
import inspect
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, get_args, get_type_hints

import pytest

import schema.types
from schema.rows import of_row, taken_over


@dataclass(frozen=True, slots=True)
class Row:
    id: int
    name: str
    title_id: str
    title_en: str | None
    unit__code: str
    unit__name: str


@dataclass(frozen=True)
class Shown:
    name: str
    title_indonesian: str
    title_english: str | None
    code: str
    row: Row


def test_what_has_the_same_name_is_taken_over() -> None:
    row = Row(1, "LSP", "Judul", None, "J.1", "Unit")
    assert of_row(Shown, row, code=row.unit__code) == Shown("LSP", "Judul", None, "J.1", row)


def test_what_is_said_is_not_taken_over() -> None:
    row = Row(1, "LSP", "Judul", "Title", "J.1", "Unit")
    assert of_row(Shown, row, code="", name="") == Shown("", "Judul", "Title", "", row)


def test_what_a_row_has_joined_is_taken_over() -> None:
    row = Row(1, "LSP", "Judul", "Title", "J.1", "Unit")
    assert of_row(Shown, row, table="unit__") == Shown("Unit", "Judul", "Title", "J.1", row)


def types_of_rows() -> Iterator[tuple[Any, str, tuple[str, ...]]]:
    """Every type that is made of a row, with the table joined and the fields that it says itself."""
    for module in iter_modules(schema.types.__path__, "schema.types."):
        for made in vars(import_module(module.name)).values():
            if inspect.isclass(made) and made.__module__ == module.name and "of" in vars(made):
                yield from ((made, table, said) for table, said in said_by(made))


def said_by(made: Any) -> Iterator[tuple[str, tuple[str, ...]]]:
    for each in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(made.of)))):
        if isinstance(each, ast.Call) and getattr(each.func, "id", None) == "of_row":
            said = {str(keyword.arg): keyword.value for keyword in each.keywords}
            table = ast.literal_eval(said.pop("table", ast.Constant("")))
            yield table, tuple(said)


def stored(row: type) -> Mapping[str, object]:
    """The types of what a row holds and computes."""
    computed = {name: each.fget for name, each in vars(row).items() if isinstance(each, property)}
    return get_type_hints(row) | {name: get_type_hints(read)["return"] for name, read in computed.items()}


TYPES = list(types_of_rows())


def test_most_types_are_made_of_rows() -> None:
    assert len(TYPES) > 60


@pytest.mark.parametrize(("made", "table", "said"), TYPES, ids=lambda each: getattr(each, "__name__", ""))
def test_a_field_is_of_the_type_that_it_has_in_the_row(made: Any, table: str, said: tuple[str, ...]) -> None:
    given = next(hint for name, hint in get_type_hints(made.of).items() if name != "return")
    shown = get_type_hints(made)
    for row in get_args(given) or (given,):
        held, names = stored(row), taken_over(made, row, table, *said)
        assert shown.get("row", row) is row
        assert {field: shown[field] for field in names} == {field: held.get(name) for field, name in names.items()}
