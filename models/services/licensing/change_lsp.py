"""An LSP tells how it is reached; BNSP changes its name by decree, and what was issued before keeps the old one."""

from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.contacts import body_email, body_phone, body_website
from models.rules.events import EventKind, SubjectKind
from models.rules.numbers import DecreeNumber
from models.rules.permissions import check_applies_for, check_role
from models.rules.texts import written
from models.rules.violations import InvalidInput, check_changed
from models.services.events import NewEvent, record_events
from models.services.lookups import lsp_by_licence
from models.services.register import Register
from models.tables.lsps import Lsp, LspFormerName


@dataclass(frozen=True, slots=True)
class ChangeContact:
    """How an LSP is reached from now on, all of it; what is not told, there is not."""

    licence_number: str
    address: str | None = None
    phone: str | None = None
    email: str | None = None
    website: str | None = None


@dataclass(frozen=True, slots=True)
class RenameLsp:
    """What an LSP is called from now on, and by which decree."""

    licence_number: str
    name: str
    decree_number: str
    name_en: str | None = None


async def change_contact(_register: Register, actor: Actor, now: datetime, request: ChangeContact) -> None:
    """Store how an LSP is reached. Raises NotPermitted, NotFound, InvalidInput."""
    check_applies_for(actor, request.licence_number)
    contact = _contact(request)
    async with in_transaction():
        lsp = await lsp_by_licence(request.licence_number)
        changed = sorted(name for name, value in contact.items() if value != getattr(lsp, name))
        await Lsp.filter(id=lsp.id).update(**contact)
        event = NewEvent(
            EventKind.LSP_CONTACT_CHANGED, SubjectKind.LSP, request.licence_number, details={"changed": changed}
        )
        await record_events(actor, now, [event])


async def rename_lsp(_register: Register, actor: Actor, now: datetime, request: RenameLsp) -> None:
    """Give an LSP another name from this moment on. Raises NotPermitted, NotFound, InvalidInput, ConcurrentChange."""
    check_role(actor, Role.BNSP_LICENSING)
    name, decree = written("name", request.name, 200), DecreeNumber.canonical(request.decree_number)
    name_en = None if request.name_en is None else written("nameEnglish", request.name_en, 200)
    async with in_transaction():
        lsp = await lsp_by_licence(request.licence_number)
        if (name, name_en) == (lsp.name, lsp.name_en):
            raise InvalidInput("name", "is what the LSP is called already")
        await LspFormerName.create(
            lsp_id=lsp.id, name=lsp.name, name_en=lsp.name_en, ended_at=now, decree_number=decree
        )
        unchanged = Lsp.filter(id=lsp.id, name=lsp.name)
        check_changed(await unchanged.update(name=name, name_en=name_en), "LSP", request.licence_number)
        details = {"name": name, "formerName": lsp.name, "decree": decree}
        renamed = NewEvent(EventKind.LSP_RENAMED, SubjectKind.LSP, request.licence_number, details=details)
        await record_events(actor, now, [renamed])


def _contact(request: ChangeContact) -> dict[str, str | None]:
    return {
        "address": written("address", request.address, 300) if request.address is not None else None,
        "phone": body_phone(request.phone) if request.phone is not None else None,
        "email": body_email(request.email) if request.email is not None else None,
        "website": body_website(request.website) if request.website is not None else None,
    }
