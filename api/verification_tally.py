"""How often certificates are checked: counted in memory, told to the register once in a while, by month.

A check must stay fast, so it writes nothing. What a crash loses is the counts of the last `TOLD_EVERY` seconds.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import datetime

import structlog

from models.rules.validity import jakarta_day
from models.services.count_verifications import Checked, count_verifications

TOLD_EVERY = 30.0  # seconds

_log = structlog.get_logger(__name__)


class Tally:
    """The checks that the register has not been told of."""

    def __init__(self) -> None:
        self._seen: Counter[Checked] = Counter()

    def count(self, registration_number: str, at: datetime) -> None:
        """Count one check in its month in Jakarta."""
        self._seen[registration_number, jakarta_day(at).replace(day=1)] += 1

    async def tell(self) -> None:
        """Add what was seen to the register's counts. What the register refuses is kept for the next time."""
        seen, self._seen = self._seen, Counter()
        try:
            await count_verifications(seen)
        except BaseException:
            self._seen.update(seen)
            raise

    @asynccontextmanager
    async def told(self, every: float = TOLD_EVERY) -> AsyncIterator[None]:
        """Tell the register in the background, and once more at the end."""
        task = asyncio.create_task(self._keep_telling(every))
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
            await self._tell_or_log()

    async def _keep_telling(self, every: float) -> None:
        while True:
            await asyncio.sleep(every)
            await self._tell_or_log()

    async def _tell_or_log(self) -> None:
        try:
            await self.tell()
        except Exception as error:  # noqa: BLE001 - counts are no reason to stop serving
            _log.warning("verifications_not_counted", error=type(error).__name__)
