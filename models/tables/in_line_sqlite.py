"""SQLite for a process that does nothing else meanwhile: each statement runs where it is asked for.

Tortoise asks SQLite through a thread, so that a server goes on while the disk is slow. Handing over costs several times
what a small statement takes; whoever fills a register alone is better off without.
"""

import sqlite3
from collections.abc import Callable
from typing import Any

import aiosqlite

from models.tables.immediate_sqlite import ImmediateSqliteClient

ITERATED = 64  # rows; what `aiosqlite.connect` says


class InLineConnection(aiosqlite.Connection):
    """A connection without its thread."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__(lambda: connection, ITERATED)
        self._connection = connection

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - whatever `fn` takes and gives
        return fn(*args, **kwargs)

    def stop(self) -> None:
        """Close; there is nothing else to stop."""
        self._conn.close()
        self._connection = None

    async def close(self) -> None:
        """Close."""
        if self._connection:
            self.stop()


class InLineSqliteClient(ImmediateSqliteClient):
    """Tortoise's client of such a connection."""

    async def create_connection(self, with_db: bool) -> None:  # noqa: ARG002, FBT001 - the signature is Tortoise's
        """Connect as Tortoise does: rows by name, no transactions but our own, the pragmas."""
        if self._connection:
            return
        connection = sqlite3.connect(self.filename, isolation_level=None)
        connection.row_factory = sqlite3.Row
        for pragma, value in self.pragmas.items():
            connection.execute(f"PRAGMA {pragma}={value}")
        self._connection = InLineConnection(connection)
        await self._post_connect()


client_class = InLineSqliteClient
"""Where Tortoise looks for it."""
