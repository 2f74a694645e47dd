"""Many rows enter a table at once, without an object of the model for each: some thousands in one transaction."""

from collections.abc import Mapping, Sequence

from tortoise import Model

from models.services.lookups import AT_ONCE, chunks

NewRow = Mapping[str, object]
"""Values by column; what is left out is null."""


async def insert_rows(table: type[Model], rows: Sequence[NewRow]) -> None:
    """Insert rows, each value checked and written as the model's own column does it.

    Nothing is returned: ids are asked for by the natural key. Raises ValueError when a row names a column that the
    table does not have, and what the database raises.
    """
    meta = table._meta  # noqa: SLF001 - where Tortoise keeps columns and connection
    executor = meta.db.executor_class(model=table, db=meta.db)
    columns = [(name, meta.fields_map[name].to_db_value) for name in executor.regular_columns]
    if unknown := {name for row in rows for name in row} - set(executor.regular_columns):
        raise ValueError(f"{table.__name__} has no column {', '.join(sorted(unknown))}")
    values = [[write(row.get(name), table) for name, write in columns] for row in rows]
    for some in chunks(values, AT_ONCE):
        await meta.db.execute_many(executor.insert_query, list(some))
