"""Building the register: the chronicle is carried out act by act, from where it was left."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime

from api.demo.actors import SUBJECTS
from api.demo.chronicle import Act
from models.services.frame.load_provinces import load_provinces
from models.services.frame.load_published_figures import load_published_figures
from models.services.register import Register
from models.tables.events import Event

OnAct = Callable[[Act], None]
"""Told of each act that has been carried out."""


async def carry_out(register: Register, acts: Sequence[Act], on_act: OnAct) -> None:
    """Carry out the acts that have not been: what a killed start left undone, the next one does.

    An act records its events in one transaction with its rows, so the newest event tells where to go on. Issuing
    writes more than once, and finishes under the same idempotency keys what it had begun.
    """
    await load_provinces()
    await load_published_figures()
    reached = await last_moment()
    for act in acts:
        if reached is None or act.moment > reached:
            await act.perform(register, act.moment)
        on_act(act)
        await asyncio.sleep(0)  # an interruption is heard between two acts


async def last_moment() -> datetime | None:
    """Return the moment of the last act of the chronicle that was carried out."""
    newest = await Event.filter(actor__startswith=SUBJECTS).order_by("-sequence").first()
    return newest.occurred_at if newest else None
