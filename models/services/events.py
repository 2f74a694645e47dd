"""The event record: every act writes here who did what, when and why, in its own transaction."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from tortoise.backends.base.client import TransactionalDBClient

from models.rules.actors import Actor
from models.rules.event_chain import ChainedEvent, ChainEnd, canonical_details
from models.rules.events import EventKind, SubjectKind
from models.rules.violations import ConcurrentChange
from models.services.insert_rows import NewRow, insert_rows
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
    start = await _locked_end()
    chained = list(_chained(actor, now, events, start))
    if chained:
        last, last_hash = chained[-1]
        await insert_rows(Event, [_row(event, own_hash) for event, own_hash in chained])
        await _move_head(start, ChainEnd(last.sequence, last_hash))


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


def _chained(
    actor: Actor, now: datetime, events: Sequence[NewEvent], end: ChainEnd
) -> Iterator[tuple[ChainedEvent, str]]:
    """Yield each event at its place in the chain, with its hash."""
    for event in events:
        chained = _at_the_end(actor, now, event, end)
        end = ChainEnd(chained.sequence, chained.hash)
        yield chained, end.hash


def _at_the_end(actor: Actor, now: datetime, event: NewEvent, end: ChainEnd) -> ChainedEvent:
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


def _row(event: ChainedEvent, own_hash: str) -> NewRow:
    return {
        "sequence": event.sequence,
        "occurred_at": event.occurred_at,
        "actor": event.actor,
        "kind": event.kind,
        "subject_kind": event.subject_kind,
        "subject": event.subject,
        "reason": event.reason,
        "details": event.details,
        "previous_hash": event.previous_hash,
        "hash": own_hash,
    }
