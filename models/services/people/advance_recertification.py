"""The dated steps of a recertification, up to the plenary that decides."""

from dataclasses import dataclass
from datetime import date, datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.dated_steps import check_in_order
from models.rules.impartiality import check_not_own_case
from models.rules.permissions import check_role
from models.rules.recertifications import DATED, DAYS, RECERTIFICATION, RecertificationAct
from models.rules.validity import jakarta_day
from models.rules.violations import InvalidInput, found
from models.services.people.assessor_terms import names_of
from models.services.register import Register
from models.services.steps import StepTaken, take_step
from models.tables.assessors import Assessor
from models.tables.recertifications import Recertification


@dataclass(frozen=True, slots=True)
class AdvanceRecertification:
    """One step and its day."""

    recertification_id: int
    act: RecertificationAct
    on: date
    team: int | None = None
    """The assessment team, from 1; named with the pre-assessment."""


async def advance_recertification(
    _register: Register, actor: Actor, now: datetime, request: AdvanceRecertification
) -> None:
    """Take the step. The assessor may apply; every other step is BNSP's.

    Raises NotPermitted, NotFound, InvalidInput, StepNotAllowed, StepsOutOfOrder, DecidesInOwnCase, ConcurrentChange.
    """
    async with in_transaction():
        row = await recertification_by_id(request.recertification_id)
        _check_may_advance(actor, row.assessor, request.act)
        RECERTIFICATION.step(row.status, request.act)
        check_day(row, request.act, request.on, now)
        await take_step(actor, now, RECERTIFICATION, row, _step(row, request), **_columns(request))


async def recertification_by_id(number: int) -> Recertification:
    """Return a recertification with its assessor. Raises NotFound."""
    row = await Recertification.filter(id=number).select_related("assessor").first()
    return found(row, "recertification", str(number))


def check_day(row: Recertification, act: str, day: date, now: datetime) -> None:
    """Raises StepsOutOfOrder unless the day lies between the last step and today."""
    earlier = max(day for day in (getattr(row, name) for name in DAYS) if day is not None)
    check_in_order(act, day, earlier, jakarta_day(now))


def _check_may_advance(actor: Actor, assessor: Assessor, act: RecertificationAct) -> None:
    if act is RecertificationAct.APPLY and actor.has_any(Role.SUBJECT) and actor.subject in names_of(assessor):
        return
    check_role(actor, Role.BNSP_CERTIFICATION)
    check_not_own_case(assessor.registration_number, actor.subject, names_of(assessor))


def _step(row: Recertification, request: AdvanceRecertification) -> StepTaken:
    details = {"assessor": row.assessor.registration_number, "on": request.on.isoformat()}
    return StepTaken(request.act, str(row.id), details=details)


def _columns(request: AdvanceRecertification) -> dict[str, object]:
    if (request.team is not None) != (request.act is RecertificationAct.PRE_ASSESS) or (request.team or 1) < 1:
        raise InvalidInput("team", "a number from 1, named with the pre-assessment and only there")
    dated: dict[str, object] = {DATED[request.act]: request.on} if request.act in DATED else {}
    return dated if request.team is None else {**dated, "team": request.team}
