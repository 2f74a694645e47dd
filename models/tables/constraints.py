"""Checks that the tables make themselves, in SQL that SQLite and PostgreSQL read alike."""

from enum import StrEnum

from tortoise.migrations.constraints import CheckConstraint


def check(table: str, name: str, sql: str) -> CheckConstraint:
    """Return a check of a table; the name says what holds."""
    return CheckConstraint(check=sql, name=f"{table}_{name}")


def among(table: str, column: str, enum: type[StrEnum]) -> CheckConstraint:
    """Return the check that a column holds a member of `enum` (or null, where the column allows it)."""
    members = ", ".join(f"'{member.value}'" for member in enum)
    return check(table, f"{column}_known", f'"{column}" IN ({members})')


def in_order(table: str, first: str, last: str) -> CheckConstraint:
    """Return the check that a period does not end before it begins; an open end is fine."""
    return check(table, f"{last}_not_before_{first}", f'"{last}" >= "{first}"')


def together(table: str, *columns: str) -> CheckConstraint:
    """Return the check that columns are all null or all given."""
    given = " AND ".join(f'"{column}" IS NOT NULL' for column in columns)
    missing = " AND ".join(f'"{column}" IS NULL' for column in columns)
    return check(table, f"{columns[0]}_complete", f"({given}) OR ({missing})")
