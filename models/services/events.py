"""The event record: every act writes here who did what, when and why, in its own transaction."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from tortoise.backends.base.client import TransactionalDBClient

from models.rules.actors import Actor
from models.rules.event_chain import ChainedEvent, ChainEnd, canonical_details
from models.rules.events import EventKind, SubjectKind
from models.rules.violations import ConcurrentChange
from models.tables.events import Event, EventChainHead


@dataclass(frozen=True, slots=True)
class NewEvent:
    """Something that happens now. Never with personal data: the record outlives every erasure."""

    kind: EventKind | str
    """A member, or a step of a life cycle as `SUBJECT_ACT`."""
    subject_kind: SubjectKind | str
    """A member, or the subject of a life cycle."""
    subject: str
    """Natural key of what it happens to."""
    reason: str | None = None
    details: Mapping[str, object] = field(default_factory=dict)


async def record_events(actor: Actor, now: datetime, events: Sequence[NewEvent]) -> None:
    """Append events to the chain. Call it last in a transaction: from here on other acts wait for its end.

    Raises ConcurrentChange when somebody else appended in between, RuntimeError outside a transaction.
    """
    _check_transaction()
    end = await _locked_end()
    rows = list(_rows(actor, now, events, end))
    if rows:
        await Event.bulk_create(rows)
        await _move_head(end, ChainEnd(rows[-1].sequence, rows[-1].hash))


def _check_transaction() -> None:
    inside = isinstance(Event._meta.db, TransactionalDBClient)  # noqa: SLF001 - how Tortoise tells
    if not inside:
        raise RuntimeError("an event is recorded in the transaction of the act that it tells of")


async def _locked_end() -> ChainEnd:
    """Read the end of the chain and keep it; SQLite ignores the lock, for it has one writer anyway."""
    head = await EventChainHead.select_for_update().get(id=1)
    return ChainEnd(head.sequence, head.hash)


async def _move_head(old: ChainEnd, new: ChainEnd) -> None:
    unmoved = EventChainHead.filter(id=1, sequence=old.sequence, hash=old.hash)
    if await unmoved.update(sequence=new.sequence, hash=new.hash) != 1:
        raise ConcurrentChange("event chain", str(old.sequence))


def _rows(actor: Actor, now: datetime, events: Sequence[NewEvent], end: ChainEnd) -> Iterator[Event]:
    for event in events:
        chained = _chained(actor, now, event, end)
        end = ChainEnd(chained.sequence, chained.hash)
        yield _row(chained, end.hash)


def _chained(actor: Actor, now: datetime, event: NewEvent, end: ChainEnd) -> ChainedEvent:
    return ChainedEvent(
        sequence=end.sequence + 1,
        occurred_at=now,
        actor=actor.subject,
        kind=event.kind,
        subject_kind=event.subject_kind,
        subject=event.subject,
        reason=event.reason,
        details=canonical_details(event.details),
        previous_hash=end.hash,
    )


def _row(chained: ChainedEvent, chained_hash: str) -> Event:
    return Event(
        sequence=chained.sequence,
        occurred_at=chained.occurred_at,
        actor=chained.actor,
        kind=chained.kind,
        subject_kind=chained.subject_kind,
        subject=chained.subject,
        reason=chained.reason,
        details=chained.details,
        previous_hash=chained.previous_hash,
        hash=chained_hash,
    )
