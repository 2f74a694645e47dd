"""A request for blanks takes a step that says nothing but a reason: verified, returned, submitted again, received."""

from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor
from models.rules.blanks import BLANK, BLANK_REQUEST, BlankRequestAct, BlankStatus, check_may_advance
from models.rules.texts import reason_given
from models.services.certification.certification_lookups import blank_request_by_number
from models.services.register import Register
from models.services.steps import StepTaken, take_step
from models.tables.blanks import BlankRequest, CertificateBlank


@dataclass(frozen=True, slots=True)
class AdvanceBlankRequest:
    """One step."""

    number: str
    act: BlankRequestAct
    reason: str | None = None
    """Why it is returned."""


async def advance_blank_request(_register: Register, actor: Actor, now: datetime, request: AdvanceBlankRequest) -> None:
    """Take the step. Raises NotFound, NotPermitted, InvalidInput, StepNotAllowed, ConcurrentChange."""
    reason = reason_given(request.reason or "") if request.act is BlankRequestAct.RETURN else None
    async with in_transaction():
        row = await blank_request_by_number(request.number)
        check_may_advance(actor, request.act, row.lsp.licence_number)
        BLANK_REQUEST.step(row.status, request.act)
        if request.act is BlankRequestAct.RECEIVE:
            await _receive_blanks(row)
        await take_step(actor, now, BLANK_REQUEST, row, StepTaken(request.act, row.number, reason), entered_at=now)


async def _receive_blanks(row: BlankRequest) -> None:
    """What was lost on the way stays lost."""
    step = BLANK.step(BlankStatus.SHIPPED, "RECEIVE")
    await CertificateBlank.filter(request_id=row.id, status__in=step.sources).update(status=step.target)
