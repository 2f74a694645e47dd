"""How events are chained: each event's hash covers the event and the hash before it.

Whoever changes an event, takes one out or puts one in must change every hash after it, and the last hash is known
elsewhere: in each trust publication's event, in backups, on paper.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

NO_HASH = "0" * 64
"""What comes before the first event."""
_IN_ORDER = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False)
_SORTED = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


@dataclass(frozen=True, slots=True)
class ChainedEvent:
    """An event at its place in the chain."""

    sequence: int
    occurred_at: datetime
    actor: str
    kind: str
    subject_kind: str
    subject: str
    reason: str | None
    details: str
    """Canonical JSON, as stored."""
    previous_hash: str

    @property
    def canonical(self) -> bytes:
        """The bytes that are hashed: a JSON array of all fields in the order above, minified, in UTF-8."""
        moment = self.occurred_at.astimezone(UTC).isoformat(timespec="microseconds")
        what = [self.actor, self.kind, self.subject_kind, self.subject, self.reason, self.details]
        return _IN_ORDER.encode([self.sequence, moment, *what, self.previous_hash]).encode()

    @property
    def hash(self) -> str:
        """SHA-256 of the canonical bytes in hexadecimal."""
        return hashlib.sha256(self.canonical).hexdigest()


@dataclass(frozen=True, slots=True)
class ChainEnd:
    """Where a chain ends."""

    sequence: int = 0
    hash: str = NO_HASH


def canonical_details(details: Mapping[str, object]) -> str:
    """Return details as they are stored and hashed: sorted names, no white space, unescaped Unicode."""
    return _SORTED.encode(details)


def breaks(events: Iterable[tuple[ChainedEvent, str]], end: ChainEnd) -> Iterator[str]:
    """Yield what is wrong with a whole chain, given as its events with their stored hashes, in order, and its end."""
    last = ChainEnd()
    for event, stored_hash in events:
        if event.sequence != last.sequence + 1:
            yield f"event {event.sequence} follows event {last.sequence}"
        if event.previous_hash != last.hash:
            yield f"event {event.sequence} is not chained to the one before"
        if event.hash != stored_hash:
            yield f"event {event.sequence} was changed"
        last = ChainEnd(event.sequence, stored_hash)
    if last != end:
        yield f"the chain ends at event {last.sequence}, its head says {end.sequence}"
