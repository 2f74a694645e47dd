"""A suspension ends: the certificate is active again."""

from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor
from models.rules.certificates import (
    CertificateAct,
    ReinstatementReason,
    SuspensionReason,
    check_may_lift,
    check_transition,
)
from models.services.certification.change_certificate import Change, certificate_to_change, change_status
from models.services.register import Register


@dataclass(frozen=True, slots=True)
class ReinstateCertificate:
    """One reinstatement."""

    registration_number: str
    reason: ReinstatementReason
    note: str | None = None
    """What else there is to say; never personal data."""


async def reinstate_certificate(
    _register: Register, actor: Actor, now: datetime, request: ReinstateCertificate
) -> None:
    """End a suspension.

    Raises NotFound, NotPermitted, ReasonNotYours, TransitionRefused, SuspendedByAuthority, ConcurrentChange.
    """
    async with in_transaction():
        row = await certificate_to_change(actor, request.registration_number, request.reason)
        check_transition(row.registration_number, row.status, CertificateAct.REINSTATE)
        check_may_lift(actor, row.registration_number, SuspensionReason(row.status_reason or ""))
        await change_status(actor, now, row, Change(CertificateAct.REINSTATE, request.reason, request.note))
