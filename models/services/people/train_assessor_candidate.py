"""A candidate was trained as an assessor, or was tested and found not yet competent."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.assessor_candidates import ASSESSOR_CANDIDATE
from models.rules.dated_steps import check_in_order
from models.rules.permissions import check_role
from models.rules.validity import jakarta_day
from models.rules.violations import found
from models.services.register import Register
from models.services.steps import StepTaken, take_step
from models.tables.assessor_candidates import AssessorCandidate


class AssessorCandidateAct(StrEnum):
    """What happens to a candidate before he or she is certified."""

    TRAIN = "TRAIN"
    FIND_NOT_YET_COMPETENT = "FIND_NOT_YET_COMPETENT"


@dataclass(frozen=True, slots=True)
class TrainAssessorCandidate:
    """One step of one candidate and its day."""

    number: str
    act: AssessorCandidateAct
    on: date


async def train_assessor_candidate(
    _register: Register, actor: Actor, now: datetime, request: TrainAssessorCandidate
) -> None:
    """Take the step. Raises NotPermitted, NotFound, StepNotAllowed, StepsOutOfOrder, ConcurrentChange."""
    check_role(actor, Role.BNSP_CERTIFICATION)
    async with in_transaction():
        row = await candidate_by_number(request.number)
        check_candidate_day(row, request.act, request.on, now)
        column = "trained_on" if request.act is AssessorCandidateAct.TRAIN else "tested_on"
        step = StepTaken(request.act, row.number, details={"on": request.on.isoformat()})
        await take_step(actor, now, ASSESSOR_CANDIDATE, row, step, **{column: request.on})


async def candidate_by_number(number: str) -> AssessorCandidate:
    """Return a candidate with the province. Raises NotFound."""
    row = await AssessorCandidate.filter(number=number).select_related("province").first()
    return found(row, "assessor candidate", number)


def check_candidate_day(row: AssessorCandidate, act: str, day: date, now: datetime) -> None:
    """Raises StepsOutOfOrder unless the day lies between the candidate's last step and today."""
    days = (each for each in (row.tested_on, row.trained_on) if each is not None)
    check_in_order(act, day, max(days, default=date.min), jakarta_day(now))
