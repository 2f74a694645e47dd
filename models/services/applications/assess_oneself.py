"""A candidate says of every unit whether he or she is able (asesmen mandiri, form APL-02)."""

from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor
from models.rules.applications import APPLICATION, check_acts_on, check_self_assessment
from models.rules.schemes import UnitRole
from models.services.certification.certification_lookups import application_by_number
from models.services.idempotency import check_each_once
from models.services.register import Register
from models.services.steps import StepTaken, take_step
from models.tables.applications import Application, SelfAssessmentAnswer
from models.tables.schemes import SchemeVersionUnit


@dataclass(frozen=True, slots=True)
class UnitAnswer:
    """What the candidate says of one unit."""

    code: str
    is_able: bool


@dataclass(frozen=True, slots=True)
class AssessOneself:
    """The answers of one application."""

    number: str
    answers: tuple[UnitAnswer, ...]


async def assess_oneself(_register: Register, actor: Actor, now: datetime, request: AssessOneself) -> None:
    """Store the answers, by the candidate or by an officer who copies the form.

    Raises NotFound, NotPermitted, InvalidInput, SelfAssessmentIncomplete, StepNotAllowed, ConcurrentChange.
    """
    check_each_once("answers", [each.code for each in request.answers])
    async with in_transaction():
        row = await application_by_number(request.number)
        check_acts_on(actor, row.lsp.licence_number, row.holder.subject)
        APPLICATION.step(row.status, "SELF_ASSESS")
        await _store(row, request)
        await take_step(actor, now, APPLICATION, row, StepTaken("SELF_ASSESS", row.number))


async def _store(row: Application, request: AssessOneself) -> None:
    units = await SchemeVersionUnit.filter(scheme_version_id=row.scheme_version_id).select_related("unit")
    codes = {role: [each.unit.code for each in units if each.role is role] for role in UnitRole}
    answered = [each.code for each in request.answers]
    check_self_assessment(codes[UnitRole.CORE], codes[UnitRole.ELECTIVE], answered)
    ids = {each.unit.code: each.unit_id for each in units}
    await SelfAssessmentAnswer.bulk_create(
        [
            SelfAssessmentAnswer(application_id=row.id, unit_id=ids[each.code], is_able=each.is_able)
            for each in request.answers
        ]
    )
