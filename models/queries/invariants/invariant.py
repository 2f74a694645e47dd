"""One thing that must always hold."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass

from tortoise.context import require_context

SHOWN = 20
"""So many violations of one invariant are told; the rest is counted."""

Find = Callable[[], Awaitable[Iterable[str]]]


@dataclass(frozen=True, slots=True)
class Invariant:
    """A named statement about the register, and how to find what violates it."""

    name: str
    """The statement, as one would say it of a healthy register."""
    find: Find
    """Returns what violates it, by natural keys; never personal data."""

    async def violations(self) -> list[str]:
        """Return `name: what violates it`, for each violation."""
        found = list(await self.find())
        told = [f"{self.name}: {each}" for each in found[:SHOWN]]
        return told + ([f"{self.name}: and {len(found) - SHOWN} more"] if len(found) > SHOWN else [])


def never(name: str, query: str) -> Invariant:
    """Return the invariant that a query finds nothing. It returns natural keys as `found`, on both dialects."""

    async def find() -> list[str]:
        rows = await require_context().db().execute_query_dict(query)
        return [str(row["found"]) for row in rows]

    return Invariant(name, find)
