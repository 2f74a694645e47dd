"""The event record is whole, and it tells the same as the certificates and assessments do."""

from collections.abc import Iterable

from models.queries.invariants.invariant import Invariant, never
from models.rules.certificates import CertificateStatus
from models.rules.event_chain import ChainedEvent, ChainEnd, breaks
from models.rules.events import EventKind, SubjectKind
from models.tables.certificates import Certificate
from models.tables.events import Event, EventChainHead

STATUS_AFTER = {
    EventKind.CERTIFICATE_ISSUED: CertificateStatus.ACTIVE,
    EventKind.CERTIFICATE_REINSTATED: CertificateStatus.ACTIVE,
    EventKind.CERTIFICATE_SUSPENDED: CertificateStatus.SUSPENDED,
    EventKind.CERTIFICATE_REVOKED: CertificateStatus.REVOKED,
    EventKind.CERTIFICATE_REPLACED: CertificateStatus.REPLACED,
    EventKind.INTENT_VOIDED: CertificateStatus.VOIDED,
}
"""What a certificate is after each event; before the first it is an intent."""


async def _breaks() -> Iterable[str]:
    head = await EventChainHead.get_or_none(id=1)
    if head is None:
        return ["the chain has no head"]
    events = await Event.all().order_by("sequence")
    return breaks(((_chained(row), row.hash) for row in events), ChainEnd(head.sequence, head.hash))


def _chained(row: Event) -> ChainedEvent:
    return ChainedEvent(
        sequence=row.sequence,
        occurred_at=row.occurred_at,
        actor=row.actor,
        kind=row.kind,
        subject_kind=row.subject_kind,
        subject=row.subject,
        reason=row.reason,
        details=row.details,
        previous_hash=row.previous_hash,
    )


async def _another_status() -> Iterable[str]:
    told = Event.filter(subject_kind=SubjectKind.CERTIFICATE, kind__in=list(STATUS_AFTER)).order_by("sequence")
    last = dict(await told.values_list("subject", "kind"))
    rows = await Certificate.all().order_by("id").values_list("registration_number", "status")
    return [number for number, status in rows if _status_after(last.get(number)) is not status]


def _status_after(kind: str | None) -> CertificateStatus:
    return CertificateStatus.INTENDED if kind is None else STATUS_AFTER[EventKind(kind)]


ISSUED_TWICE = """
SELECT subject AS found FROM event WHERE kind = 'CERTIFICATE_ISSUED' GROUP BY subject HAVING COUNT(*) > 1
"""
RECORDED_ONCE = """
WITH told AS (
    SELECT subject, COUNT(*) AS times FROM event
    WHERE subject_kind = 'ASSESSMENT' AND kind = 'ASSESSMENT_RECORDED' GROUP BY subject)
SELECT a.id AS found FROM assessment a
LEFT JOIN told ON told.subject = CAST(a.id AS VARCHAR(20))
WHERE COALESCE(told.times, 0) <> 1
"""
"""Counted first: SQLite, which keeps no statistics, would go through all the events for each assessment."""
DECIDED_ONCE = """
WITH told AS (
    SELECT subject, COUNT(*) AS times FROM event
    WHERE subject_kind = 'ASSESSMENT' AND kind = 'ASSESSMENT_DECIDED' GROUP BY subject)
SELECT a.id AS found FROM assessment a
LEFT JOIN told ON told.subject = CAST(a.id AS VARCHAR(20))
WHERE COALESCE(told.times, 0) <> CASE WHEN a.status = 'DECIDED' THEN 1 ELSE 0 END
"""

INVARIANTS = (
    Invariant("the event chain is whole", _breaks),
    Invariant("the last event of a certificate tells its status", _another_status),
    never("a certificate is issued once", ISSUED_TWICE),
    never("an assessment is recorded once", RECORDED_ONCE),
    never("an assessment is decided once, with its decision", DECIDED_ONCE),
)
