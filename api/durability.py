"""Whether the database keeps what it has acknowledged when the power fails."""

from tortoise import connections

_SETTINGS = ("fsync", "full_page_writes", "synchronous_commit")


class NotDurable(RuntimeError):
    """The database may lose certificates that were acknowledged."""


async def check_durable() -> None:
    """Raises NotDurable when PostgreSQL is told not to wait for its disk."""
    for connection in connections.all():
        if connection.capabilities.dialect == "postgres":
            columns = ", ".join(f"current_setting('{name}') AS {name}" for name in _SETTINGS)
            (row,) = await connection.execute_query_dict(f"SELECT {columns}")
            if off := [name for name in _SETTINGS if row[name] == "off"]:
                raise NotDurable(f"PostgreSQL has {', '.join(off)} off: it may lose what it has acknowledged")
