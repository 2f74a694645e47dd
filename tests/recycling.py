"""A PostgreSQL database that one test after the other uses: emptied between them, which takes a tenth of a new one.

Its rows go back to what the migrations left, and its sequences; nobody stays connected. A test that changed the shape
of the database (a table, a column, an index, a trigger) has used it up.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

import asyncpg

SHAPE = """
SELECT md5(string_agg(part, ';' ORDER BY part)) FROM (
  SELECT c.relname || ' ' || c.relkind::text || ' ' || a.attname || ' ' || a.atttypid || ' ' || a.attnotnull AS part
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
  WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0
  UNION ALL SELECT 'constraint ' || conname FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT 'trigger ' || tgrelid || tgname || tgenabled::text || tgfoid FROM pg_trigger
  UNION ALL SELECT 'function ' || oid || md5(prosrc) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
) parts
"""
TABLES = "SELECT quote_ident(relname) FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
SEQUENCES = "SELECT quote_ident(sequencename), last_value FROM pg_sequences WHERE last_value IS NOT NULL"
OTHERS = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> $1"


@dataclass(frozen=True, slots=True)
class Pristine:
    """What a database held before the first test used it."""

    shape: str
    rows: Mapping[str, str]
    """Rows of each table that has some, as JSON."""
    sequences: Mapping[str, int]
    """Last value of each sequence that was used."""

    @classmethod
    async def read(cls, connection: asyncpg.Connection) -> Self:
        """Read it."""
        tables = [name for (name,) in await connection.fetch(TABLES)]
        rows = {name: await connection.fetchval(f"SELECT json_agg(t) FROM {name} t") for name in tables}
        return cls(
            await connection.fetchval(SHAPE),
            {name: found for name, found in rows.items() if found and json.loads(found)},
            dict(await connection.fetch(SEQUENCES)),
        )

    async def restore(self, connection: asyncpg.Connection) -> bool:
        """Put the rows and sequences back; false if the shape is no longer what it was."""
        await connection.execute(OTHERS.replace("$1", str(connection.get_server_pid())))
        if await connection.fetchval(SHAPE) != self.shape:
            return False
        async with connection.transaction():
            await connection.execute("SET LOCAL session_replication_role = replica")  # neither order nor triggers
            await connection.execute(await self._emptying(connection))
            for name, rows in self.rows.items():
                fill = f"INSERT INTO {name} SELECT * FROM json_populate_recordset(NULL::{name}, $1::json)"
                await connection.execute(fill, rows)
        return True

    async def _emptying(self, connection: asyncpg.Connection) -> str:
        tables = [name for (name,) in await connection.fetch(TABLES)]
        asked = " UNION ALL ".join(f"SELECT '{name}' WHERE EXISTS (SELECT FROM {name})" for name in tables)
        filled: list[Any] = [name for (name,) in await connection.fetch(asked)]
        used = [name for name, _ in await connection.fetch(SEQUENCES)]
        return ";".join(
            [f"DELETE FROM {name}" for name in filled]
            + [f"ALTER SEQUENCE {name} RESTART" for name in used if name not in self.sequences]
            + [f"SELECT setval('{name}', {value})" for name, value in self.sequences.items()]
        )
