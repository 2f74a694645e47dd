"""An intent that can never become a certificate is voided. Its numbers, index and blank are not used again."""

from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor
from models.rules.certificates import CertificateStatus
from models.rules.events import EventKind, SubjectKind
from models.services.events import NewEvent, record_events
from models.services.issuing.operations import OPERATIONS
from models.tables.certificates import Certificate
from models.tables.idempotency import IdempotencyRecord


async def void_intent(actor: Actor, now: datetime, certificate: Certificate, reason: str) -> bool:
    """Void an intent and forget its idempotency key, so that the caller may ask again. Return whether it was one."""
    async with in_transaction():
        intended = Certificate.filter(id=certificate.id, status=CertificateStatus.INTENDED)
        voided = await intended.update(status=CertificateStatus.VOIDED, status_reason=reason, status_changed_at=now)
        if voided:
            number = certificate.registration_number
            await IdempotencyRecord.filter(operation__in=OPERATIONS, result=number).delete()
            event = NewEvent(EventKind.INTENT_VOIDED, SubjectKind.CERTIFICATE, number, reason=reason)
            await record_events(actor, now, [event])
    return bool(voided)
