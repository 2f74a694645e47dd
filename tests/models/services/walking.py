"""Random walks through a life cycle: what its table allows is done, the rest is refused, and all stays whole."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from models.queries.registry_check import check_registry
from models.rules.life_cycle import LifeCycle
from models.rules.violations import DomainError
from models.tables.connection import connected
from tests.database import sqlite_copy
from tests.register import NOW

Act = Callable[[datetime], Awaitable[object]]


@dataclass
class Walk:
    """One thing on its way."""

    cycle: LifeCycle[Any]
    acts: Mapping[str, Act]
    """How each act of the cycle is done, at a moment."""
    status: Callable[[], Awaitable[Any]]
    """What the register says it is."""
    refuses: Callable[[str], bool] = field(default=lambda _act: False)
    """Whether a rule beyond the life cycle refuses an act now."""

    async def go(self, names: Sequence[str]) -> None:
        """Try the acts one after the other, a day each."""
        state = self.cycle.start
        for day, name in enumerate(names):
            state = await self.step(state, name, NOW + timedelta(days=day))

    async def step(self, state: Any, name: str, now: datetime) -> Any:
        """Try one act, check the whole register, and return the state after it."""
        possible = name in self.cycle.acts(state) and not self.refuses(name)
        await self._try(name, now, possible=possible)
        state = self.cycle.step(state, name).target if possible else state
        assert await self.status() == state
        await check_registry()
        return state

    async def _try(self, name: str, now: datetime, *, possible: bool) -> None:
        if possible:
            await self.acts[name](now)
            return
        with pytest.raises(DomainError):
            await self.acts[name](now)


def on_a_copy(prepared: Path, walk: Callable[[], Awaitable[None]]) -> None:
    """Run a walk on a copy of a prepared SQLite database."""

    async def run() -> None:
        with TemporaryDirectory() as directory:
            async with connected(sqlite_copy(prepared, Path(directory))):
                await walk()

    asyncio.run(run())


def prepare(template: Path, directory: Path, fill: Callable[[], Awaitable[object]]) -> Path:
    """Fill a migrated SQLite database once, and return its file."""

    async def run() -> None:
        async with connected(sqlite_copy(template, directory), journal_mode="DELETE"):
            await fill()

    asyncio.run(run())
    return directory / "register.sqlite3"
