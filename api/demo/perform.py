"""What an act of the chronicle is to whoever carries it out."""

from collections.abc import Awaitable, Callable, Iterable
from datetime import date, datetime
from typing import Any

from tortoise.transactions import in_transaction

from models.rules.actors import Actor
from models.services.register import Register

Perform = Callable[[Register, datetime], Awaitable[object]]
"""Does something to the register, at a moment."""
Planned = tuple[date, Perform]
"""What is done, and the day."""
Service = Callable[[Register, Actor, datetime, Any], Awaitable[object]]


def doing(service: Service, actor: Actor, request: object) -> Perform:
    """Return the act that asks one service for one thing."""
    return lambda register, now: service(register, actor, now, request)


def together(performs: Iterable[Perform]) -> Perform:
    """Return one act that is several: all of them in one transaction, or none."""

    async def perform(register: Register, now: datetime) -> None:
        async with in_transaction():
            for each in performs:
                await each(register, now)

    return perform
