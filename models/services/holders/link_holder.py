"""A holder's login is linked to the person whom the register knows, by the LSP that saw the person's identity card."""

from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import SubjectKind
from models.rules.holders import LoginLinked
from models.services.certification.change_certificate import certificate_within_reach
from models.services.events import NewEvent, record_events
from models.services.register import Register
from models.tables.holders import Holder

KIND = "HOLDER_LOGIN_LINKED"


@dataclass(frozen=True, slots=True)
class LinkHolder:
    """The holder of a certificate, and who the login service says the person is."""

    registration_number: str
    """Of any certificate of the person that the LSP issued."""
    subject: str


async def link_holder(_register: Register, actor: Actor, now: datetime, request: LinkHolder) -> None:
    """Link a login; a second time with the same login changes nothing. Raises NotFound, NotPermitted, LoginLinked."""
    async with in_transaction():
        certificate = await certificate_within_reach(actor, request.registration_number, Role.LSP_OFFICER)
        holder = await Holder.get(id=certificate.holder_id)
        if await link_login(holder, request.subject, request.registration_number):
            await record_events(actor, now, [NewEvent(KIND, SubjectKind.CERTIFICATE, request.registration_number)])


async def link_login(holder: Holder, subject: str, reference: str) -> bool:
    """Link a login to a person in the running transaction, and tell whether that changed anything. Raises LoginLinked.

    The login must not be somebody else's, nor the person have another.
    """
    if holder.subject == subject:
        return False
    if holder.subject is not None or await Holder.filter(subject=subject).exists():
        raise LoginLinked(reference)
    if not await Holder.filter(id=holder.id, subject=None, erased_at=None).update(subject=subject):
        raise LoginLinked(reference)
    return True
