"""References of files and applications: a prefix and six digits, `PRL-000123`, counted through the nation."""

from typing import Any

from tortoise import Model

from models.tables.events import EventChainHead

DIGITS = 6


async def next_reference(table: type[Model], prefix: str, column: str = "number") -> str:
    """Return the reference after the last one in the column of `table`, in the running transaction."""
    (reference,) = await next_references(table, prefix, 1, column)
    return reference


async def next_references(table: type[Model], prefix: str, count: int, column: str = "number") -> list[str]:
    """Return the next `count` references, in the running transaction.

    Who counts waits for the end of every act that has recorded its event, and the others wait for this one: no two
    acts get the same reference. On SQLite, which ignores the lock, only one transaction runs at a time anyway.
    """
    await EventChainHead.select_for_update().get(id=1)
    like = table.filter(**{f"{column}__startswith": f"{prefix}-"})
    last: Any = await like.order_by(f"-{column}").first().values_list(column)
    first = 1 if last is None else int(last[0].rpartition("-")[2]) + 1
    return [f"{prefix}-{serial:0{DIGITS}}" for serial in range(first, first + count)]
