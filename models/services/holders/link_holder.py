"""A person's login is linked to the entry that the register has, by the LSP that saw the person's identity card."""

from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import SubjectKind
from models.rules.holders import LoginLinked, check_known_here
from models.rules.permissions import check_role
from models.rules.texts import written
from models.rules.violations import found
from models.services.certification.change_certificate import certificate_within_reach
from models.services.events import NewEvent, record_events
from models.services.holders.hold_persons import held
from models.services.register import Register
from models.tables.applications import Application
from models.tables.assessments import Assessment
from models.tables.holders import Holder

KIND = "HOLDER_LOGIN_LINKED"
LONGEST_LOGIN = 200  # characters


@dataclass(frozen=True, slots=True)
class LinkHolder:
    """The holder of a certificate, and who the login service says the person is."""

    registration_number: str
    """Of any certificate of the person that the LSP issued."""
    subject: str


@dataclass(frozen=True, slots=True)
class LinkCandidate:
    """Somebody who was assessed, and who the login service says the person is."""

    assessment_id: int
    """Of the LSP."""
    subject: str


async def link_holder(_register: Register, actor: Actor, now: datetime, request: LinkHolder) -> None:
    """Link a login; a second time with the same login changes nothing.

    Raises NotFound, NotPermitted, InvalidInput, LoginLinked.
    """
    subject = _login(request.subject)
    async with in_transaction():
        certificate = await certificate_within_reach(actor, request.registration_number, Role.LSP_OFFICER)
        holder = await Holder.get(id=certificate.holder_id)
        if await link_login(holder, subject, request.registration_number):
            await record_events(actor, now, [NewEvent(KIND, SubjectKind.CERTIFICATE, request.registration_number)])


async def link_candidate(_register: Register, actor: Actor, now: datetime, request: LinkCandidate) -> None:
    """Link the login of somebody whom the LSP assessed, with whatever result; again with the same it changes nothing.

    Raises NotFound, NotPermitted, InvalidInput, LoginLinked, KnownElsewhere.
    """
    check_role(actor, Role.LSP_OFFICER)
    subject, reference = _login(request.subject), f"assessment {request.assessment_id}"
    async with in_transaction():
        of_the_lsp = Assessment.filter(id=request.assessment_id, lsp__licence_number=actor.lsp)
        row = found(await of_the_lsp.first(), "assessment", str(request.assessment_id))
        holder = await held(Holder.filter(id=row.holder_id)).get()
        if holder.subject != subject:
            check_known_here(reference, is_known_elsewhere=await is_known_elsewhere(holder.id, row.lsp_id))
        if await link_login(holder, subject, reference):
            await record_events(actor, now, [NewEvent(KIND, SubjectKind.ASSESSMENT, str(row.id))])


def _login(subject: str) -> str:
    return written("subject", subject, LONGEST_LOGIN)


async def is_known_elsewhere(holder_id: int, lsp_id: int) -> bool:
    """Tell whether another LSP has brought the person into the register, too."""
    tables = (Application, Assessment)
    return any([await each.filter(holder_id=holder_id).exclude(lsp_id=lsp_id).exists() for each in tables])


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
