"""A complaint is taken up, and answered or rejected by somebody who did not bring it."""

from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor
from models.rules.complaints import COMPLAINT, ComplaintVerdict, check_closed_by_another, check_handles
from models.rules.texts import written
from models.services.certification.certification_lookups import complaint_by_number
from models.services.register import Register
from models.services.steps import StepTaken, take_step
from models.tables.complaints import Complaint

LONGEST_ANSWER = 2000  # characters


@dataclass(frozen=True, slots=True)
class CloseComplaint:
    """How a complaint ends, and what the complainant is told."""

    number: str
    verdict: ComplaintVerdict
    answer: str


async def take_up_complaint(_register: Register, actor: Actor, now: datetime, number: str) -> None:
    """Begin to handle it. Raises NotPermitted, NotFound, StepNotAllowed, ConcurrentChange."""
    async with in_transaction():
        row = await _handled(actor, number)
        await take_step(actor, now, COMPLAINT, row, StepTaken("TAKE_UP", row.number))


async def close_complaint(_register: Register, actor: Actor, now: datetime, request: CloseComplaint) -> None:
    """Answer or reject it.

    Raises NotPermitted, NotFound, InvalidInput, AnsweredByComplainant, StepNotAllowed, ConcurrentChange.
    """
    answer = written("answer", request.answer, LONGEST_ANSWER)
    async with in_transaction():
        row = await _handled(actor, request.number)
        check_closed_by_another(row.number, row.received_by, actor.subject)
        step = StepTaken(request.verdict.value, row.number)
        await take_step(actor, now, COMPLAINT, row, step, answer=answer, answered_at=now)


async def _handled(actor: Actor, number: str) -> Complaint:
    row = await complaint_by_number(number)
    check_handles(actor, row.lsp.licence_number)
    return row
