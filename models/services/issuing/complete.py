"""Step 4 of issuing: the token is stored, the index activated and the event recorded, all in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from models.rules.actors import Actor
from models.rules.certificates import CertificateStatus
from models.rules.events import EventKind, SubjectKind
from models.rules.violations import check_changed
from models.services.certification.count_certified import count_certified
from models.services.events import NewEvent, record_events
from models.services.issuing.blanks import use_blanks
from models.tables.certificates import Certificate
from models.tables.holders import Holder


@dataclass(frozen=True, slots=True)
class SignedIntent:
    """A stored intent and the token that was signed from it."""

    certificate: Certificate
    """With its LSP and the certificate that it replaces."""
    token: str


async def complete(actor: Actor, now: datetime, signed: Sequence[SignedIntent]) -> None:
    """Make certificates of intents, in the running transaction.

    What somebody else completed or voided meanwhile is left alone: its own token stands. Raises ConcurrentChange
    when a certificate that is to be replaced is active no more; nothing of the transaction may stay then.
    """
    completed = [each for each in signed if await _activate(each, now)]
    rows = [each.certificate for each in completed]
    replaced = [await _replace(row, row.previous_certificate, now) for row in rows if row.previous_certificate]
    used = await use_blanks(rows)
    await count_certified([row.id for row in rows])
    await record_events(actor, now, [*map(_issued, rows), *replaced, *used])


async def _activate(signed: SignedIntent, now: datetime) -> bool:
    intended = Certificate.filter(id=signed.certificate.id, status=CertificateStatus.INTENDED)
    activated = await intended.update(
        status=CertificateStatus.ACTIVE, status_reason=None, token=signed.token, status_changed_at=now
    )
    return bool(activated)


async def _replace(row: Certificate, previous: Certificate, now: datetime) -> NewEvent:
    active = Certificate.filter(id=previous.id, status=CertificateStatus.ACTIVE)
    reason = row.status_reason
    changed = await active.update(status=CertificateStatus.REPLACED, status_reason=reason, status_changed_at=now)
    check_changed(changed, "certificate", previous.registration_number)
    await Holder.filter(id=row.holder_id, erased_at=None).update(name=row.name_printed)
    details = {"by": row.registration_number}
    kind = EventKind.CERTIFICATE_REPLACED
    return NewEvent(kind, SubjectKind.CERTIFICATE, previous.registration_number, reason, details)


def _issued(row: Certificate) -> NewEvent:
    details = {"assessment": row.assessment_id, "certificate_number": row.certificate_number, "kid": row.kid}
    return NewEvent(EventKind.CERTIFICATE_ISSUED, SubjectKind.CERTIFICATE, row.registration_number, details=details)
