"""A thing takes one step of its life cycle: by condition, the rows counted, the event recorded."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from tortoise import Model

from models.rules.actors import Actor
from models.rules.life_cycle import LifeCycle
from models.rules.violations import ConcurrentChange, check_changed
from models.services.events import NewEvent, record_events
from models.services.lookups import AT_ONCE, chunks


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
    changed = await _table(row).filter(id=row.id, status=row.status).update(status=target, **columns)
    check_changed(changed, cycle.subject.lower(), step.reference)
    await record_events(actor, now, [_event(cycle, step)])


async def take_steps(
    actor: Actor,
    now: datetime,
    cycle: LifeCycle[Any],
    rows: Sequence[HasStatus],
    steps: Sequence[StepTaken],
    **columns: object,
) -> None:
    """Let several things of one table take the same step, all or none; `steps` say it of each, in the order of `rows`.

    Raises StepNotAllowed for the first that may not, ConcurrentChange.
    """
    for row, step in zip(rows, steps, strict=True):
        cycle.step(row.status, step.act)
    for some in chunks(list(zip(rows, steps, strict=True)), AT_ONCE):
        (first, step), ids = some[0], [row.id for row, _ in some]
        taken = cycle.step(first.status, step.act)
        unchanged = _table(first).filter(id__in=ids, status__in=taken.sources)
        if await unchanged.update(status=taken.target, **columns) < len(ids):
            raise ConcurrentChange(cycle.subject.lower(), step.reference)
    await record_events(actor, now, [_event(cycle, step) for step in steps])


def _table(row: HasStatus) -> type[Model]:
    table = type(row)
    if not issubclass(table, Model):
        raise TypeError(f"{table.__name__} is no table")
    return table


def _event(cycle: LifeCycle[Any], step: StepTaken) -> NewEvent:
    return NewEvent(f"{cycle.subject}_{step.act}", cycle.subject, step.reference, step.reason, step.details)
