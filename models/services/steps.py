"""A thing takes one step of its life cycle: by condition, the rows counted, the event recorded."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from tortoise import Model

from models.rules.actors import Actor
from models.rules.life_cycle import LifeCycle
from models.rules.violations import check_changed
from models.services.events import NewEvent, record_events


class HasStatus(Protocol):
    """A row of a table whose `status` is a state of a life cycle."""

    id: int
    status: Any


@dataclass(frozen=True, slots=True)
class StepTaken:
    """One step of one thing."""

    act: str
    """A verb of the life cycle."""
    reference: str
    """Natural key of the thing."""
    reason: str | None = None
    details: Mapping[str, object] = field(default_factory=dict)
    """What else the event tells; never personal data."""


async def take_step(
    actor: Actor,
    now: datetime,
    cycle: LifeCycle[Any],
    row: HasStatus,
    step: StepTaken,
    **columns: object,
) -> None:
    """Change the status of `row` as `cycle` says, and `columns` with it, in the running transaction.

    The row itself is left as it was read. Raises StepNotAllowed, ConcurrentChange.
    """
    target = cycle.step(row.status, step.act).target
    table = type(row)
    if not issubclass(table, Model):
        raise TypeError(f"{table.__name__} is no table")
    changed = await table.filter(id=row.id, status=row.status).update(status=target, **columns)
    check_changed(changed, cycle.subject.lower(), step.reference)
    kind = f"{cycle.subject}_{step.act}"
    await record_events(actor, now, [NewEvent(kind, cycle.subject, step.reference, step.reason, step.details)])
