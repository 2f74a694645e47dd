"""BNSP approves a request for blanks: never more than people who were found competent."""

from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.assessments import Outcome
from models.rules.blanks import BLANK_REQUEST, check_approved, check_quantity
from models.rules.permissions import check_role
from models.rules.violations import InvalidInput
from models.services.certification.certification_lookups import blank_request_by_number
from models.services.register import Register
from models.services.steps import StepTaken, take_step
from models.tables.blanks import BlankRequestItem


@dataclass(frozen=True, slots=True)
class ApproveBlankRequest:
    """How many blanks the LSP gets."""

    number: str
    quantity: int


async def approve_blank_request(_register: Register, actor: Actor, now: datetime, request: ApproveBlankRequest) -> None:
    """Approve. Raises NotPermitted, NotFound, InvalidInput, MoreBlanksThanCompetent, StepNotAllowed."""
    check_role(actor, Role.BNSP_CERTIFICATION)
    check_quantity("quantity", request.quantity)
    async with in_transaction():
        row = await blank_request_by_number(request.number)
        BLANK_REQUEST.step(row.status, "APPROVE")
        if request.quantity > row.quantity_requested:
            raise InvalidInput("quantity", "is more than was requested")
        check_approved(request.quantity, await _competent(row.id))
        step = StepTaken("APPROVE", row.number, details={"quantity": request.quantity})
        await take_step(actor, now, BLANK_REQUEST, row, step, quantity_approved=request.quantity, entered_at=now)


async def _competent(request_id: int) -> int:
    return await BlankRequestItem.filter(request_id=request_id, assessment__decision=Outcome.COMPETENT).count()
