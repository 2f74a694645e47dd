"""SQLite whose transactions take the one pen when they begin.

Tortoise begins a transaction that takes the pen with its first write. When another process has written since the
transaction read, SQLite refuses that write at once, however long one would wait: an act that reads first, and all of
ours do, fails beside any other writer. Taken at the beginning, the pen is waited for.

What has waited in vain raises RegisterBusy, and leaves nothing behind.
"""

import sqlite3
from types import TracebackType

from tortoise.backends.base.client import ConnectionWrapper, TransactionalDBClient, TransactionContext
from tortoise.backends.sqlite.client import SqliteClient, SqliteTransactionContext, SqliteTransactionWrapper
from tortoise.connection import get_connections

from models.rules.violations import RegisterBusy

PRIMARY_CODE = 0xFF
"""The bits of SQLite's error code that say what happened; the others say how."""


class ImmediateSqliteClient(SqliteClient):
    """Tortoise's client of SQLite, with such transactions."""

    async def create_connection(self, with_db: bool) -> None:  # noqa: FBT001 - the signature is Tortoise's
        """Open the file. When that fails, it fails before aiosqlite has begun a thread, which nobody would end."""
        sqlite3.connect(self.filename).close()
        await super().create_connection(with_db)

    def _in_transaction(self) -> TransactionContext:
        return _ImmediateContext(SqliteTransactionWrapper(self), self._lock)

    def acquire_connection(self) -> "_Statement":
        """Return the connection for one statement outside a transaction."""
        return _Statement(self._lock, self)


class _ImmediateContext(SqliteTransactionContext):
    async def __aenter__(self) -> TransactionalDBClient:
        await self._trxlock.acquire()
        try:
            await self.ensure_connection()
            await self._begin()
        except BaseException:
            self._trxlock.release()
            raise
        connection: TransactionalDBClient = self.connection
        self.token = get_connections().set(self.connection_name, connection)
        return connection

    async def _begin(self) -> None:
        """Take the pen. Whoever is cancelled while it waits lays it down, should it have come meanwhile."""
        connection = self.connection._connection  # noqa: SLF001 - where Tortoise keeps it
        try:
            await connection.execute("BEGIN IMMEDIATE")
        except BaseException as error:
            await connection.rollback()
            _tell_when_busy(error)
            raise


class _Statement(ConnectionWrapper[SqliteClient]):
    async def __aenter__(self) -> SqliteClient:
        """Give the lock back when the file is no database: Tortoise 1.1.9 keeps it, and who asks next waits forever."""
        await self._lock.acquire()
        try:
            await self.ensure_connection()
        except BaseException:
            self._lock.release()
            raise
        return self.connection

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await super().__aexit__(kind, error, trace)
        _tell_when_busy(error)


def _tell_when_busy(error: BaseException | None) -> None:
    if isinstance(error, sqlite3.OperationalError) and error.sqlite_errorcode & PRIMARY_CODE == sqlite3.SQLITE_BUSY:
        raise RegisterBusy from error


client_class = ImmediateSqliteClient
"""Where Tortoise looks for it."""
