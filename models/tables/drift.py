"""Whether a database really has what the tables declare: columns, checks, what is unique, indexes, refusals.

The migrations may say so and the database may still differ, because SQLite loses much when a table is altered.
"""

import re
from dataclasses import dataclass
from typing import Any

from tortoise import Model, Tortoise
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.migrations.constraints import CheckConstraint

from models.tables.connection import APP

SHOWN = 10
"""So much of what is missing is named in a message."""
CONSTRAINT = re.compile(r'CONSTRAINT "(\w+)" CHECK')

SQLITE_COLUMNS = (
    "SELECT t.name || '.' || c.name AS name "
    "FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'"
)
SQLITE_CHECKS = "SELECT sql AS name FROM sqlite_master WHERE type = 'table'"
SQLITE_OTHERS = "SELECT name FROM sqlite_master WHERE type IN ('index', 'trigger')"
POSTGRES_COLUMNS = (
    "SELECT table_name || '.' || column_name AS name "
    "FROM information_schema.columns WHERE table_schema = current_schema()"
)
POSTGRES_CHECKS = (
    "SELECT conname AS name FROM pg_constraint WHERE contype = 'c' AND connamespace = current_schema()::regnamespace"
)
POSTGRES_OTHERS = (
    "SELECT indexname AS name FROM pg_indexes WHERE schemaname = current_schema() "
    "UNION SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
)


class MigrationError(Exception):
    """Root of what can be wrong with the tables of a database."""


class TablesDiffer(MigrationError):
    """The database lacks something that the tables declare."""

    def __init__(self, missing: list[str]) -> None:
        more = f" and {len(missing) - SHOWN} more" if len(missing) > SHOWN else ""
        super().__init__(f"the database lacks {', '.join(missing[:SHOWN])}{more}")
        self.missing = missing


@dataclass(frozen=True, slots=True)
class Shape:
    """What a database has, or should have, by name."""

    columns: frozenset[str]
    """``table.column``."""
    checks: frozenset[str]
    others: frozenset[str]
    """What is unique, indexes, triggers."""

    def lacking(self, wanted: "Shape") -> list[str]:
        """Return what `wanted` has and this has not."""
        pairs = (wanted.columns - self.columns, wanted.checks - self.checks, wanted.others - self.others)
        return sorted(frozenset().union(*pairs))

    def surplus(self, wanted: "Shape") -> list[str]:
        """Return the columns and checks that `wanted` has not, of its tables. A newer release may have left them."""
        tables = {name.split(".")[0] for name in wanted.columns}
        columns = {name for name in self.columns - wanted.columns if name.split(".")[0] in tables}
        return sorted(columns | (self.checks - wanted.checks))


async def check_tables(connection: BaseDBAsyncClient) -> None:
    """Raise TablesDiffer when the database lacks something."""
    if missing := (await actual_shape(connection)).lacking(declared_shape()):
        raise TablesDiffer(missing)


def declared_shape() -> Shape:
    """Return what the tables declare."""
    models = list((Tortoise.apps or {})[APP].values())
    return Shape(
        columns=frozenset(f"{_meta(model).db_table}.{column}" for model in models for column in _meta(model).db_fields),
        checks=frozenset(each.name for model in models for each in _meta(model).constraints if _is_check(each)),
        others=frozenset(name for model in models for name in _others(model)),
    )


async def actual_shape(connection: BaseDBAsyncClient) -> Shape:
    """Return what a database has."""
    if connection.capabilities.dialect == "sqlite":
        statements = await _names(connection, SQLITE_CHECKS)
        checks = frozenset(name for statement in statements for name in CONSTRAINT.findall(statement))
        columns, others = await _names(connection, SQLITE_COLUMNS), await _names(connection, SQLITE_OTHERS)
    else:
        checks = await _names(connection, POSTGRES_CHECKS)
        columns, others = await _names(connection, POSTGRES_COLUMNS), await _names(connection, POSTGRES_OTHERS)
    return Shape(columns, checks, others)


async def _names(connection: BaseDBAsyncClient, query: str) -> frozenset[str]:
    return frozenset(row["name"] for row in await connection.execute_query_dict(query))


def _others(model: type[Model]) -> list[str]:
    named = [each for each in _meta(model).constraints if not _is_check(each)]
    beyond = [*getattr(model.Meta, "partial_uniques", ()), *getattr(model.Meta, "refused", ())]
    return [each.name for each in [*named, *_meta(model).indexes, *beyond]]


def _is_check(constraint: object) -> bool:
    return isinstance(constraint, CheckConstraint)


def _meta(model: type[Model]) -> Any:  # noqa: ANN401 - Tortoise has no type for it
    return model._meta  # noqa: SLF001 - where Tortoise keeps it
