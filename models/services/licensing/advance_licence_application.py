"""A licence application takes a step that says nothing else: submitted, under review, returned, taken back."""

from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor
from models.rules.licence_applications import LICENCE_APPLICATION, ApplicationAct, check_may_advance
from models.rules.texts import reason_given
from models.services.licensing.file_licence_document import check_complete
from models.services.licensing.licensing_lookups import application_by_number, licence_number_of
from models.services.register import Register
from models.services.steps import StepTaken, take_step


@dataclass(frozen=True, slots=True)
class AdvanceLicenceApplication:
    """One step."""

    number: str
    act: ApplicationAct
    reason: str | None = None
    """Why it is returned or taken back."""


async def advance_licence_application(
    _register: Register, actor: Actor, now: datetime, request: AdvanceLicenceApplication
) -> None:
    """Take the step.

    Raises NotFound, NotPermitted, InvalidInput, DocumentsMissing, StepNotAllowed, ConcurrentChange.
    """
    needs_reason = request.act in {ApplicationAct.RETURN, ApplicationAct.CANCEL}
    reason = reason_given(request.reason or "") if needs_reason else None
    async with in_transaction():
        row = await application_by_number(request.number)
        check_may_advance(actor, request.act, licence_number_of(row))
        LICENCE_APPLICATION.step(row.status, request.act)
        if request.act is ApplicationAct.SUBMIT:
            await check_complete(row)
        step = StepTaken(request.act.value, row.number, reason)
        await take_step(actor, now, LICENCE_APPLICATION, row, step, entered_at=now)
