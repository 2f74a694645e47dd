"""Write the migration that brings the database to the tables as they are declared now.

    python -m models.tables.new_migration NAME

Tortoise's own detector finds what changed. Tortoise 1.1.9 forgets the named constraints of a table that it creates, and
on SQLite it alters a table by copying it without its indexes and without what is unique over several columns. So new
tables are created and completed by an operation of ours, on old ones the checks come first, and what a copy lost is put
back at the end. Read every line of what is written before it is committed.
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
FIRST_LINE = "from tortoise import migrations\n"
LAST_LINE = "    ]\n"
IMPORT = "from models.tables.operations import CreateTables, RunOn\n"
CREATION = "        ops.CreateModel(\n"
END_OF_OPERATION = "        ),\n"


@dataclass(frozen=True, slots=True)
class Draft:
    """A migration that is not written yet."""

    writer: MigrationWriter
    """What Tortoise's own operations say."""
    last_lines: list[str]
    """Operations that are not Tortoise's own, as Python."""

    @property
    def text(self) -> str:
        """The file's text."""
        own = self.writer.as_string().removeprefix(FIRST_LINE).removesuffix(LAST_LINE)
        added = (f"        {line},\n" for line in self.last_lines)
        return "".join([FIRST_LINE, IMPORT, *_created_at_once(own.splitlines(keepends=True)), *added, LAST_LINE])

    def write(self, name: str) -> Path:
        """Write the file, numbered after the last one, and return where it is."""
        self.writer.name = format_migration_name(int(self.writer.name.split("_")[0]), name)
        self.writer.path().write_text(self.text, encoding="utf-8")
        return self.writer.path()


def _created_at_once(lines: list[str]) -> list[str]:
    """Put the creations, which come first, into one operation."""
    if CREATION not in lines:
        return lines
    first = lines.index(CREATION)
    last = lines.index(END_OF_OPERATION, len(lines) - 1 - lines[::-1].index(CREATION)) + 1
    creations = [f"    {line}" for line in lines[first:last]]
    return [*lines[:first], "        CreateTables(\n", *creations, END_OF_OPERATION, *lines[last:]]


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
    return Draft(writer, last_lines(writer.operations, models))


def in_safe_order(operations: Iterable[Operation]) -> list[Operation]:
    """Return Tortoise's operations with the checks first of what is added. Docstrings are not for the database."""
    kept = [operation for operation in operations if not isinstance(operation, AlterModelOptions)]
    for operation in kept:
        if isinstance(operation, CreateModel) and operation.options:
            operation.options.pop("table_description", None)
    return sorted(kept, key=_stage)  # stable: within a stage nothing moves


def _stage(operation: Operation) -> int:
    if isinstance(operation, AddConstraint):
        return 2 if isinstance(operation.constraint, CheckConstraint) else 3
    if isinstance(operation, AddIndex):
        return 3
    return 0 if isinstance(operation, CreateModel) else 1


def last_lines(operations: Iterable[Operation], models: dict[str, type[Model]]) -> list[str]:
    """Return the operations that make what Tortoise's own cannot make, and put back what SQLite loses."""
    created = [operation.name for operation in operations if isinstance(operation, CreateModel)]
    copied = {operation.model_name for operation in operations if isinstance(operation, COPYING)}.difference(created)
    lines = [_run_on("sqlite", _uniques_and_indexes(models[name])) for name in sorted(copied)]
    return lines + [line for name in [*created, *sorted(copied)] for line in _beyond_tortoise(models[name])]


def _beyond_tortoise(model: type[Model]) -> Iterator[str]:
    for partial in getattr(model.Meta, "partial_uniques", ()):
        yield f"ops.RunSQL({partial.sql!r}, reverse_sql=ops.RunSQL.noop)"
    for refused in getattr(model.Meta, "refused", ()):
        yield _run_on("sqlite", refused.sqlite)
        yield _run_on("postgres", refused.postgres)


def _uniques_and_indexes(model: type[Model]) -> list[str]:
    meta = model._meta  # noqa: SLF001 - where Tortoise keeps it
    uniques = [each for each in meta.constraints if isinstance(each, UniqueConstraint)]
    indexes = [each for each in meta.indexes if isinstance(each, Index)]
    return [
        *(_create_index("UNIQUE INDEX", meta.db_table, each) for each in uniques),
        *(_create_index("INDEX", meta.db_table, each) for each in indexes),
    ]


def _create_index(kind: str, table: str, of: UniqueConstraint | Index) -> str:
    columns = ", ".join(f'"{column}"' for column in of.fields)
    return f'CREATE {kind} IF NOT EXISTS "{of.name}" ON "{table}" ({columns})'


def _run_on(dialect: str, statements: Iterable[str]) -> str:
    return f"RunOn({_arguments([dialect, *statements])})"


def _arguments(values: Iterable[str]) -> str:
    return ", ".join(map(repr, values))


def main() -> None:
    """Write the migration and say where it is."""
    drafted = asyncio.run(draft())
    sys.stdout.write(f"{drafted.write(sys.argv[1])}\n" if drafted else "The migrations know all about the tables.\n")


if __name__ == "__main__":
    main()
