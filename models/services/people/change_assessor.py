"""BNSP suspends, reinstates or revokes an assessor."""

from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.assessors import ASSESSOR, AssessorAct
from models.rules.permissions import check_role
from models.services.lookups import assessor_by_number
from models.services.register import Register
from models.services.steps import StepTaken, take_step


@dataclass(frozen=True, slots=True)
class ChangeAssessor:
    """One decision about one assessor."""

    registration_number: str
    act: AssessorAct
    reason: str
    """Never personal data: it stays in the event record."""


async def change_assessor(_register: Register, actor: Actor, now: datetime, request: ChangeAssessor) -> None:
    """Suspend, reinstate or revoke. Raises NotPermitted, NotFound, StepNotAllowed, ConcurrentChange."""
    check_role(actor, Role.BNSP_CERTIFICATION)
    async with in_transaction():
        row = await assessor_by_number(request.registration_number)
        await take_step(actor, now, ASSESSOR, row, StepTaken(request.act, row.registration_number, request.reason))
