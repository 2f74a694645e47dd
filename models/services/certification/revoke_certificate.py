"""A certificate is revoked, for ever (pencabutan)."""

from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor
from models.rules.certificates import CertificateAct, RevocationReason
from models.services.certification.change_certificate import Change, certificate_to_change, change_status
from models.services.register import Register


@dataclass(frozen=True, slots=True)
class RevokeCertificate:
    """One revocation."""

    registration_number: str
    reason: RevocationReason
    note: str | None = None
    """What else there is to say; never personal data."""


async def revoke_certificate(_register: Register, actor: Actor, now: datetime, request: RevokeCertificate) -> None:
    """Revoke a certificate. Raises NotFound, NotPermitted, ReasonNotYours, TransitionRefused, ConcurrentChange."""
    async with in_transaction():
        row = await certificate_to_change(actor, request.registration_number, request.reason)
        await change_status(actor, now, row, Change(CertificateAct.REVOKE, request.reason, request.note))
