"""References of files and applications: a prefix and six digits, `PRL-000123`, counted through the nation."""

from typing import Any

from tortoise import Model

DIGITS = 6


async def next_reference(table: type[Model], prefix: str, column: str = "number") -> str:
    """Return the reference after the last one in the column of `table`.

    Two acts at the same moment may get the same one; the table's unique column then refuses the second, and
    `idempotency.once` tries again.
    """
    like = table.filter(**{f"{column}__startswith": f"{prefix}-"})
    last: Any = await like.order_by(f"-{column}").first().values_list(column)
    serial = 1 if last is None else int(last[0].rpartition("-")[2]) + 1
    return f"{prefix}-{serial:0{DIGITS}}"
