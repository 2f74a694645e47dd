"""Write the migration that brings the database to the tables as they are declared now.

    python -m models.tables.new_migration NAME

Tortoise's own detector finds what changed; this puts it into an order that both databases carry out whole. Tortoise
1.1.9 forgets the checks when it creates a table, and on SQLite it alters a table by copying it without its indexes and
without what is unique over several columns. So checks come by themselves, after the tables, then what is unique, then
indexes; and what a copy lost is put back at the end. Read every line of what is written before it is committed.
"""

import asyncio
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tortoise import Model
from tortoise.context import TortoiseContext
from tortoise.indexes import Index
from tortoise.migrations.autodetector import MigrationAutodetector
from tortoise.migrations.constraints import CheckConstraint, UniqueConstraint
from tortoise.migrations.operations import (
    AddConstraint,
    AddIndex,
    AlterField,
    AlterModelOptions,
    CreateModel,
    Operation,
    RemoveConstraint,
    RemoveField,
)
from tortoise.migrations.writer import MigrationWriter, format_migration_name

from models.tables.connection import APP, tortoise_config

COPYING = (AddConstraint, AlterField, RemoveConstraint, RemoveField)
"""What makes SQLite copy a table."""
OUT_OF_CREATE_MODEL = ("constraints", "unique_together", "indexes", "table_description")


@dataclass(frozen=True, slots=True)
class Draft:
    """A migration that is not written yet."""

    writer: MigrationWriter
    statements: list[str]
    """SQL to run at the end, which Tortoise cannot say in operations."""

    @property
    def text(self) -> str:
        """The file's text."""
        last_line = "    ]\n"
        statements = [f"        ops.RunSQL({sql!r}, reverse_sql=ops.RunSQL.noop),\n" for sql in self.statements]
        return "".join([self.writer.as_string().removesuffix(last_line), *statements, last_line])

    def write(self, name: str) -> Path:
        """Write the file, numbered after the last one, and return where it is."""
        self.writer.name = format_migration_name(int(self.writer.name.split("_")[0]), name)
        self.writer.path().write_text(self.text, encoding="utf-8")
        return self.writer.path()


async def draft() -> Draft | None:
    """Return what the migrations do not know yet about the tables, or None when they know all."""
    config = tortoise_config("sqlite://:memory:")
    async with TortoiseContext() as context:
        await context.init(config=config, init_connections=False)
        if context.apps is None:
            raise RuntimeError("Tortoise knows no tables")
        writers = await MigrationAutodetector(context.apps, config["apps"]).changes()
        drafts = [_draft(writer, context.apps[APP]) for writer in writers]
    return next((each for each in drafts if each.writer.operations), None)


def _draft(writer: MigrationWriter, models: dict[str, type[Model]]) -> Draft:
    writer.operations = in_safe_order(writer.operations)
    return Draft(writer, last_statements(writer.operations, models))


def in_safe_order(operations: Iterable[Operation]) -> list[Operation]:
    """Return the operations in an order that both databases carry out whole."""
    apart = [part for operation in operations for part in _apart(operation)]
    return sorted(apart, key=_stage)  # stable: within a stage nothing moves


def last_statements(operations: Iterable[Operation], models: dict[str, type[Model]]) -> list[str]:
    """Return the SQL that makes what Tortoise cannot make, and that puts back what SQLite loses."""
    created = {operation.name for operation in operations if isinstance(operation, CreateModel)}
    copied = {operation.model_name for operation in operations if isinstance(operation, COPYING)} - created
    statements = [_partial_uniques(models[name]) for name in sorted(created)]
    statements += [_everything_named(models[name]) for name in sorted(copied)]
    return [sql for group in statements for sql in group]


def _apart(operation: Operation) -> Iterator[Operation]:
    """Yield a table without its constraints and indexes, then each of these. Docstrings are not for the database."""
    if isinstance(operation, AlterModelOptions):
        return
    yield operation
    if not isinstance(operation, CreateModel) or operation.options is None:
        return
    options = operation.options
    operation.options = {name: value for name, value in options.items() if name not in OUT_OF_CREATE_MODEL}
    yield from (AddConstraint(operation.name, constraint) for constraint in options.get("constraints", ()))
    yield from (AddIndex(operation.name, index) for index in options.get("indexes", ()))


def _stage(operation: Operation) -> int:
    if isinstance(operation, AddConstraint):
        return 1 if isinstance(operation.constraint, CheckConstraint) else 2
    return 2 if isinstance(operation, AddIndex) else 0


def _partial_uniques(model: type[Model]) -> list[str]:
    return [partial.sql for partial in getattr(model.Meta, "partial_uniques", ())]


def _everything_named(model: type[Model]) -> list[str]:
    """Return the statements that put back what SQLite loses in copying; PostgreSQL finds it all there."""
    table = model._meta.db_table  # noqa: SLF001 - where Tortoise keeps it
    statements = [
        f'CREATE {kind}INDEX IF NOT EXISTS "{each.name}" ON "{table}" ({_quoted(each.fields)})'
        for each, kind in _uniques_and_indexes(model)
    ]
    return statements + _partial_uniques(model)


def _uniques_and_indexes(model: type[Model]) -> Iterator[tuple[UniqueConstraint | Index, str]]:
    meta = model._meta  # noqa: SLF001 - where Tortoise keeps it
    yield from ((each, "UNIQUE ") for each in meta.constraints if isinstance(each, UniqueConstraint))
    yield from ((each, "") for each in meta.indexes if isinstance(each, Index))


def _quoted(columns: Iterable[str]) -> str:
    return ", ".join(f'"{column}"' for column in columns)


def main() -> None:
    """Write the migration and say where it is."""
    drafted = asyncio.run(draft())
    sys.stdout.write(f"{drafted.write(sys.argv[1])}\n" if drafted else "The migrations know all about the tables.\n")


if __name__ == "__main__":
    main()
