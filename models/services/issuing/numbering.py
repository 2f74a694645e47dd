"""Serial numbers and status indices. Each is taken in the transaction that stores the intent, by condition.

Whoever takes one holds its row until the transaction ends, so the next one waits and nothing is given out twice; the
unique columns of the certificates are the last word.
"""

from datetime import datetime

from tortoise.expressions import F

from models.rules.numbers import HIGHEST_SERIAL, NumberSeriesKind, SerialsExhausted
from models.tables.number_series import NumberSeries
from models.tables.status_lists import CAPACITY, StatusList

FIRST_LIST = 1


async def take_serials(lsp_id: int, kind: NumberSeriesKind, year: int, count: int) -> range:
    """Take the next serials of one series. Raises SerialsExhausted."""
    series = NumberSeries.filter(lsp_id=lsp_id, kind=kind, year=year)
    fitting = series.filter(next_value__lte=HIGHEST_SERIAL + 1 - count)
    if not await fitting.update(next_value=F("next_value") + count):
        await NumberSeries.bulk_create([NumberSeries(lsp_id=lsp_id, kind=kind, year=year)], ignore_conflicts=True)
        if not await fitting.update(next_value=F("next_value") + count):
            raise SerialsExhausted(kind, year)
    end = (await series.get()).next_value
    return range(end - count, end)


async def pass_over(lsp_id: int, kind: NumberSeriesKind, year: int, through: int) -> None:
    """Never give out the serials up to this one: papers from before the register bear them."""
    await NumberSeries.bulk_create([NumberSeries(lsp_id=lsp_id, kind=kind, year=year)], ignore_conflicts=True)
    behind = NumberSeries.filter(lsp_id=lsp_id, kind=kind, year=year, next_value__lte=through)
    await behind.update(next_value=through + 1)


async def take_indices(count: int, now: datetime) -> tuple[StatusList, range]:
    """Take the next indices of the newest status list; one that has too few left is left, and the next begins."""
    while True:
        newest = await _newest(now)
        fitting = StatusList.filter(id=newest.id, next_index__lte=CAPACITY - count)
        if await fitting.update(next_index=F("next_index") + count):
            taken = await StatusList.get(id=newest.id)
            return taken, range(taken.next_index - count, taken.next_index)
        await _begin(newest.number + 1, now)


async def _newest(now: datetime) -> StatusList:
    newest = await StatusList.all().order_by("-number").first()
    if newest is None:
        await _begin(FIRST_LIST, now)
        newest = await StatusList.get(number=FIRST_LIST)
    return newest


async def _begin(number: int, now: datetime) -> None:
    await StatusList.bulk_create([StatusList(number=number, created_at=now)], ignore_conflicts=True)
