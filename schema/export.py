"""The schema as text, sorted, and what changes in it would break callers."""

import re
from datetime import date
from importlib.resources import files
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLSchema,
    build_schema,
    find_breaking_changes,
    get_named_type,
    lexicographic_sort_schema,
    print_schema,
)

from schema.descriptions import Language, describe
from schema.root import create_schema

COMMITTED = "schema.graphql"
"""The file beside this one that is checked in."""

_REMOVAL = re.compile(r"Removal on (\d{4}-\d{2}-\d{2})\.$")
_REMOVED = re.compile(r"(?:Field |Enum value |Argument )?(\w+)(?:\.(\w+))?(?:\((\w+):\))? was removed\.")


def export_schema(language: Language = Language.ENGLISH) -> str:
    """The schema with its descriptions in one language, in alphabetical order."""
    schema = create_schema()
    describe(schema, language)
    return print_schema(lexicographic_sort_schema(schema._schema)) + "\n"  # noqa: SLF001 - Strawberry gives it no name


def committed_schema() -> str:
    """The schema that is checked in."""
    return (files("schema") / COMMITTED).read_text(encoding="utf-8")


def breaking_changes(old: str, new: str, today: date) -> list[str]:
    """What breaks callers of the old schema, except for removals whose announced day has come."""
    before, after = build_schema(old), build_schema(new)
    changes = find_breaking_changes(before, after)
    return [each.description for each in changes if not _was_announced(before, each.description, today)]


def _was_announced(before: GraphQLSchema, change: str, today: date) -> bool:
    """Whether a change is the removal of something that was deprecated until a day that has come."""
    removed = _REMOVED.fullmatch(change)
    if removed is None:
        return False
    kind, member, argument = removed.groups()
    elements = [_element(before, kind, member, argument)] if member else _fields_of_type(before, kind)
    return bool(elements) and all(_is_due(each, today) for each in elements)


def _is_due(element: Any, today: date) -> bool:  # noqa: ANN401 - a field, an argument or an enum value
    announced = _REMOVAL.search(element.deprecation_reason or "")
    return announced is not None and date.fromisoformat(announced[1]) <= today


def _element(schema: GraphQLSchema, kind: str, member: str, argument: str | None) -> Any:  # noqa: ANN401 - the same
    definition: Any = schema.type_map[kind]
    members = definition.values if isinstance(definition, GraphQLEnumType) else definition.fields
    return members[member].args[argument] if argument else members[member]


def _fields_of_type(schema: GraphQLSchema, name: str) -> list[Any]:
    """The fields that answer a type: it goes when they go."""
    fields = (field for kind in schema.type_map.values() for field in getattr(kind, "fields", {}).values())
    return [field for field in fields if get_named_type(field.type).name == name]
