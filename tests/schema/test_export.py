"""The schema as text, and what breaks the callers of an older one."""

from datetime import date

import pytest

from schema.descriptions import Language
from schema.export import breaking_changes, committed_schema, export_schema

TODAY = date(2026, 5, 11)


def schema_with(fields: str, more: str = "") -> str:
    return f"type Query {{ {fields} }} {more}"


def test_the_checked_in_schema_is_up_to_date() -> None:
    assert committed_schema() == export_schema(), "kompeten schema > schema/schema.graphql"


def test_the_text_is_sorted_and_described() -> None:
    text = export_schema()
    types = [line.split()[1] for line in text.splitlines() if line.startswith("type ")]
    assert types == sorted(types)
    assert "A certificate of competence (sertifikat kompetensi) that was issued." in text
    assert "Sertifikat kompetensi yang telah diterbitkan." in export_schema(Language.INDONESIAN)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (schema_with("a: Int b: Int"), schema_with("a: Int b: Int c: Int"), []),
        (schema_with("a: Int b: Int"), schema_with("a: Int"), ["Field Query.b was removed."]),
        (
            schema_with("a: Int b: Int"),
            schema_with("a: Int b: [Int]"),
            ["Field Query.b changed type from Int to [Int]."],
        ),
        (schema_with("a: Int"), schema_with("a(b: Int!): Int"), ["A required argument Query.a(b:) was added."]),
        (
            schema_with("a: E", "enum E { X Y }"),
            schema_with("a: E", "enum E { X }"),
            ["Enum value E.Y was removed."],
        ),
    ],
)
def test_what_breaks_callers(old: str, new: str, expected: list[str]) -> None:
    assert breaking_changes(old, new, TODAY) == expected


@pytest.mark.parametrize(
    ("reason", "breaks"),
    [
        ("Use a. Removal on 2026-05-11.", False),
        ("Use a. Removal on 2026-05-12.", True),
        ("Use a.", True),
        ("Removal on 2026-05-11. Or not.", True),
    ],
)
def test_what_was_deprecated_is_removed_when_its_day_has_come(reason: str, breaks: bool) -> None:  # noqa: FBT001 - a parameter
    gone = f'@deprecated(reason: "{reason}")'
    removals = [
        (schema_with(f"a: Int b: Int {gone}"), schema_with("a: Int")),
        (schema_with("a: E", f"enum E {{ X Y {gone} }}"), schema_with("a: E", "enum E { X }")),
        (schema_with(f"a(b: Int, c: Int {gone}): Int"), schema_with("a(b: Int): Int")),
        (schema_with(f"a: Int b: T {gone}", "type T { x: Int }"), schema_with("a: Int")),
    ]
    assert [bool(breaking_changes(old, new, TODAY)) for old, new in removals] == [breaks] * 4


def test_a_type_that_is_still_answered_may_not_go() -> None:
    old = schema_with("a: U", "union U = S | T type S { x: Int } type T { x: Int }")
    new = schema_with("a: U", "union U = S type S { x: Int }")
    assert breaking_changes(old, new, TODAY) == ["T was removed.", "T was removed from union type U."]


def test_the_real_schema_does_not_break_itself() -> None:
    assert breaking_changes(export_schema(), export_schema(), TODAY) == []
