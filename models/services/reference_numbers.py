"""References of files and applications: a prefix and six digits, `PRL-000123`, counted through the nation."""

from typing import Any

from tortoise import Model

DIGITS = 6


async def next_reference(table: type[Model], prefix: str) -> str:
    """Return the reference after the last one in `table`, whose column is `number`.

    Two acts at the same moment may get the same one; the table's unique column then refuses the second.
    """
    last: Any = await table.filter(number__startswith=f"{prefix}-").order_by("-number").first().values_list("number")
    serial = 1 if last is None else int(last[0].rpartition("-")[2]) + 1
    return f"{prefix}-{serial:0{DIGITS}}"
