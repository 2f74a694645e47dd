"""What everything in the schema means, in English and in Indonesian.

The catalogue is in TOML files beside this one, a file for each subject. A key is `Type`, `Type.field`,
`Type.field.argument` or `Enum.VALUE`. Where many share a member or an argument, `*.member` stands for all of them, and
`*Suffix.member` for the types whose name ends so; the more exact key wins. A test keeps the catalogue complete and free
of entries that describe nothing.
"""

import tomllib
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from graphql import GraphQLEnumType, GraphQLNamedType, GraphQLSchema, is_introspection_type, is_specified_scalar_type
from strawberry import Schema

_SUFFIXES = ("Connection", "Edge", "Error", "Filter", "OrderBy", "Payload")


class Language(StrEnum):
    """The languages of the catalogue."""

    ENGLISH = "en"
    INDONESIAN = "id"


@cache
def catalogue() -> Mapping[str, Mapping[str, str]]:
    """Every entry by its key, as texts by language. Raises ValueError for a key that two files have."""
    entries: dict[str, Mapping[str, str]] = {}
    for file in sorted(files(__package__).iterdir(), key=lambda each: each.name):
        if file.name.endswith(".toml"):
            found = tomllib.loads(file.read_text(encoding="utf-8"))
            if twice := entries.keys() & found.keys():
                raise ValueError(f"described twice: {sorted(twice)}")
            entries |= found
    return entries


def describe(schema: Schema, language: Language = Language.ENGLISH) -> None:
    """Put the descriptions of a language into a schema."""
    for key, element in described(schema._schema):  # noqa: SLF001 - Strawberry gives its graphql-core schema no name
        if (entry := entry_of(key)) is not None:
            element.description = entry[1][language]


def entry_of(key: str) -> tuple[str, Mapping[str, str]] | None:
    """The entry for an element: its own, else that of its suffix, else the one that all share; with the entry's key."""
    kind, _, member = key.partition(".")
    suffix = next((each for each in _SUFFIXES if kind.endswith(each)), "")
    shared = f"*.{member.rpartition('.')[2]}"
    candidates = (key, f"*{suffix}.{member}", shared) if member else (key, f"*{suffix}")
    return next(((each, catalogue()[each]) for each in candidates if each in catalogue()), None)


def described(schema: GraphQLSchema) -> Iterator[tuple[str, Any]]:
    """Every element of a schema that has a description, with its key."""
    for kind in schema.type_map.values():
        if not is_introspection_type(kind) and not is_specified_scalar_type(kind):
            yield kind.name, kind
            yield from _members(kind)


def _members(kind: GraphQLNamedType) -> Iterator[tuple[str, Any]]:
    members = kind.values if isinstance(kind, GraphQLEnumType) else getattr(kind, "fields", {})
    for name, member in members.items():
        yield f"{kind.name}.{name}", member
        for argument, definition in getattr(member, "args", {}).items():
            yield f"{kind.name}.{name}.{argument}", definition
