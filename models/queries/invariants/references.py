"""Rows point only at rows that are there. The databases see to it themselves; SQLite can be told not to."""

from collections.abc import Iterable

from tortoise.context import require_context

from models.queries.invariants.invariant import Invariant


async def _dangling() -> Iterable[str]:
    """On PostgreSQL a foreign key cannot be broken; SQLite is asked."""
    connection = require_context().db()
    if connection.capabilities.dialect != "sqlite":
        return ()
    rows = await connection.execute_query_dict("PRAGMA foreign_key_check")
    return [f"{row['table']} {row['rowid']} points into {row['parent']}" for row in rows]


INVARIANTS = (Invariant("every reference points at a row", _dangling),)
