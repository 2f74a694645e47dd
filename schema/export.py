"""The schema as text, sorted, and what changes in it would break callers."""

import re
from collections.abc import Iterator
from datetime import date
from importlib.resources import files

from graphql import (
    GraphQLSchema,
    build_schema,
    find_breaking_changes,
    lexicographic_sort_schema,
    print_schema,
)

from schema.descriptions import Language, describe
from schema.root import create_schema

COMMITTED = "schema.graphql"
"""The file beside this one that is checked in."""

_REMOVAL = re.compile(r"Removal on (\d{4}-\d{2}-\d{2})\.$")
_REMOVED = re.compile(r"^'?([A-Za-z]+)\.?([A-Za-z]*)'? was removed")


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
    removed = _REMOVED.match(change)
    if removed is None:
        return False
    reason = next(_deprecations(before, *removed.groups()), None)
    announced = _REMOVAL.search(reason or "")
    return announced is not None and date.fromisoformat(announced[1]) <= today


def _deprecations(schema: GraphQLSchema, kind: str, member: str) -> Iterator[str | None]:
    definition = schema.get_type(kind)
    for members in (getattr(definition, "fields", {}), getattr(definition, "values", {})):
        if member in members:
            yield members[member].deprecation_reason
