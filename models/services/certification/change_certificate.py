"""What suspending, reinstating and revoking have in common: one certificate, one act, one reason."""

from dataclasses import dataclass
from datetime import datetime

from models.rules.actors import Actor, Role
from models.rules.certificates import (
    CERTIFICATE,
    EITHER,
    CertificateAct,
    Reason,
    check_giver,
    check_transition,
    roles_over,
)
from models.rules.events import EventKind, SubjectKind
from models.rules.permissions import check_role
from models.rules.violations import NotFound, check_changed, found
from models.services.events import NewEvent, record_events
from models.tables.certificates import Certificate

EVENTS = {
    CertificateAct.SUSPEND: EventKind.CERTIFICATE_SUSPENDED,
    CertificateAct.REINSTATE: EventKind.CERTIFICATE_REINSTATED,
    CertificateAct.REVOKE: EventKind.CERTIFICATE_REVOKED,
}


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a certificate's status."""

    act: CertificateAct
    reason: Reason
    note: str | None = None
    """What else there is to say; never personal data, for it stays in the event record."""


async def certificate_by_number(registration_number: str) -> Certificate:
    """Return a certificate with its LSP. Raises NotFound."""
    row = await Certificate.filter(registration_number=registration_number).select_related("lsp").first()
    return found(row, "certificate", registration_number)


async def certificate_within_reach(actor: Actor, registration_number: str, *roles: Role) -> Certificate:
    """Return a certificate over which the caller holds one of the roles; that of another LSP is not found either.

    Raises NotPermitted for a caller who holds none of the roles over any certificate, NotFound.
    """
    check_role(actor, *roles)
    row = await certificate_by_number(registration_number)
    if roles_over(actor, row.lsp.licence_number).isdisjoint(roles):
        raise NotFound("certificate", registration_number)
    return row


async def certificate_to_change(actor: Actor, registration_number: str, reason: Reason) -> Certificate:
    """Return a certificate that the caller may change for a reason. Raises NotPermitted, NotFound, ReasonNotYours."""
    row = await certificate_within_reach(actor, registration_number, *sorted(EITHER))
    check_giver(actor, row.lsp.licence_number, reason)
    return row


async def change_status(actor: Actor, now: datetime, row: Certificate, change: Change) -> None:
    """Change a status in the running transaction, with its event. Raises TransitionRefused, ConcurrentChange."""
    check_transition(row.registration_number, row.status, change.act)
    changed = await Certificate.filter(id=row.id, status=row.status).update(
        status=CERTIFICATE.step(row.status, change.act).target, status_reason=change.reason.value, status_changed_at=now
    )
    check_changed(changed, "certificate", row.registration_number)
    details = {} if change.note is None else {"note": change.note}
    number, reason = row.registration_number, change.reason.value
    await record_events(
        actor, now, [NewEvent(EVENTS[change.act], SubjectKind.CERTIFICATE, number, reason=reason, details=details)]
    )
