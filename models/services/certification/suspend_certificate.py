"""A certificate is suspended until it is reinstated or revoked (pembekuan)."""

from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor
from models.rules.certificates import CertificateAct, SuspensionReason
from models.services.certification.change_certificate import Change, certificate_to_change, change_status
from models.services.register import Register


@dataclass(frozen=True, slots=True)
class SuspendCertificate:
    """One suspension."""

    registration_number: str
    reason: SuspensionReason
    note: str | None = None
    """What else there is to say; never personal data."""


async def suspend_certificate(_register: Register, actor: Actor, now: datetime, request: SuspendCertificate) -> None:
    """Suspend a certificate. Raises NotFound, NotPermitted, ReasonNotYours, TransitionRefused, ConcurrentChange."""
    async with in_transaction():
        row = await certificate_to_change(actor, request.registration_number, request.reason)
        await change_status(actor, now, row, Change(CertificateAct.SUSPEND, request.reason, request.note))
