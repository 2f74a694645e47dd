"""A member of BNSP is appointed: the chair, the vice chair, or the head of a field."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.frame import OfficerPosition, check_officer_term
from models.rules.permissions import check_role
from models.rules.texts import written
from models.services.events import NewEvent, record_events
from models.services.register import Register
from models.tables.frame import Officer


@dataclass(frozen=True, slots=True)
class AppointOfficer:
    """Who holds one of the seven positions, and in which years."""

    name: str
    position: OfficerPosition
    term_from: int
    """Year."""
    term_to: int
    """Year."""


async def appoint_officer(_register: Register, actor: Actor, now: datetime, request: AppointOfficer) -> None:
    """Appoint a member; the term of the one before ends by then. Raises NotPermitted, InvalidInput."""
    check_role(actor, Role.BNSP_QUALITY)
    name = written("name", request.name, 100)
    async with in_transaction():
        before = await Officer.filter(position=request.position).order_by("-term_from").first()
        check_officer_term(request.term_from, request.term_to, before.term_from if before else None)
        lasting = Officer.filter(position=request.position, term_to__gt=request.term_from)
        await lasting.update(term_to=request.term_from)
        years: dict[str, Any] = {"term_from": request.term_from, "term_to": request.term_to}
        await Officer.create(name=name, position=request.position, source_line="", **years)
        await record_events(actor, now, [_event(request)])


def _event(request: AppointOfficer) -> NewEvent:
    details = {"from": request.term_from, "to": request.term_to}
    return NewEvent(EventKind.OFFICER_APPOINTED, SubjectKind.OFFICER, request.position.value, details=details)
