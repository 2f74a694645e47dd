"""What a table refuses by itself, as the domain tells of it: a text too long for its column, and a row that is there.

Acts look whether a row is there before they store it. On PostgreSQL two may look at the same moment and store one after
the other: then the table refuses the second. And of two that wait for each other there, it ends one.
"""

import re
import sqlite3

from tortoise.exceptions import IntegrityError, ValidationError

from models.rules.violations import ConcurrentChange, DomainError, InvalidInput, RegisterBusy

UnfitText = ValidationError
"""What Tortoise raises before it asks the database."""
RefusedRow = IntegrityError
"""What it raises when the database refuses."""
TABLE_REFUSALS = (UnfitText, RefusedRow)
UNIQUE_VIOLATION = "23505"
"""PostgreSQL's code of a row that is there already."""
DEADLOCK_DETECTED = "40P01"
"""Its code of an act that waited for another one that waited for it; all of it is undone."""

_TABLE_IN_SQLITE = re.compile(r"failed: (\w+)\.")


def domain_error(error: Exception) -> DomainError | None:
    """Return the refusal that tells of it, without any value; None for what is a mistake of ours."""
    if isinstance(error, UnfitText):
        return _unfit(error)
    if getattr(error, "sqlstate", None) == DEADLOCK_DETECTED:
        return RegisterBusy()
    table = _doubled(error.args[0]) if isinstance(error, RefusedRow) and error.args else None
    return None if table is None else ConcurrentChange(table.replace("_", " "), "of the same name")


def _unfit(error: UnfitText) -> InvalidInput:
    """A text that no row can have, by the name of the column that it is stored in or compared with."""
    column, *_ = str(error).partition(":")
    first, *others = column.split("_")
    return InvalidInput(first + "".join(map(str.capitalize, others)), "has more characters than the register keeps")


def _doubled(cause: object) -> str | None:
    """The table that has such a row already; None when that is not what is wrong."""
    if getattr(cause, "sqlstate", None) == UNIQUE_VIOLATION:
        return str(getattr(cause, "table_name", ""))
    if getattr(cause, "sqlite_errorcode", None) == sqlite3.SQLITE_CONSTRAINT_UNIQUE:
        found = _TABLE_IN_SQLITE.search(str(cause))
        return found[1] if found else ""
    return None
