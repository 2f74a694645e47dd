"""Three people who were not involved hear an appeal; when they uphold it, the decision is changed."""

from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.appeals import APPEAL, AppealVerdict, check_decided_by_panel, check_panel
from models.rules.assessments import AssessmentStatus, Outcome
from models.rules.permissions import check_acts_for
from models.rules.texts import written
from models.rules.violations import check_changed
from models.services.certification.certification_lookups import appeal_by_number
from models.services.people.assessor_terms import assessor_records
from models.services.register import Register
from models.services.steps import StepTaken, take_step
from models.tables.appeals import Appeal, AppealPanelMember
from models.tables.assessments import Assessment, AssessmentAssessor

LONGEST_SUBJECT = 200  # characters
LONGEST_DECREE = 80  # characters


@dataclass(frozen=True, slots=True)
class AppointPanel:
    """Who hears the appeal, by the names under which the login service knows them."""

    number: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DecideAppeal:
    """What the panel decides, by the director's decree."""

    number: str
    verdict: AppealVerdict
    decree_number: str
    """Of the LSP's director, as written."""


async def appoint_panel(_register: Register, actor: Actor, now: datetime, request: AppointPanel) -> None:
    """Appoint the panel. Raises NotPermitted, NotFound, InvalidInput, PanelTooSmall, PanelInvolved, StepNotAllowed."""
    members = sorted({written("members", each, LONGEST_SUBJECT) for each in request.members})
    async with in_transaction():
        row = await _own(actor, request.number)
        APPEAL.step(row.status, "APPOINT_PANEL")
        check_panel(members, await _involved(row))
        await AppealPanelMember.bulk_create([AppealPanelMember(appeal_id=row.id, subject=each) for each in members])
        step = StepTaken("APPOINT_PANEL", row.number, details={"members": members})
        await take_step(actor, now, APPEAL, row, step)


async def decide_appeal(_register: Register, actor: Actor, now: datetime, request: DecideAppeal) -> None:
    """Decide for the panel; the caller is one of its members.

    Raises NotPermitted, NotFound, InvalidInput, NotOnThePanel, StepNotAllowed, ConcurrentChange.
    """
    decree = written("decreeNumber", request.decree_number, LONGEST_DECREE)
    async with in_transaction():
        row = await _own(actor, request.number)
        APPEAL.step(row.status, request.verdict)
        check_decided_by_panel(row.number, actor.subject, await _panel(row))
        if request.verdict is AppealVerdict.UPHOLD:
            await _change_decision(row.assessment, actor, now)
        decided = {"decree_number": decree, "decided_by": actor.subject, "decided_at": now}
        step = StepTaken(request.verdict, row.number, details={"decree": decree, "assessment": row.assessment_id})
        await take_step(actor, now, APPEAL, row, step, **decided)


async def _own(actor: Actor, number: str) -> Appeal:
    row = await appeal_by_number(number)
    check_acts_for(actor, row.assessment.lsp.licence_number, Role.LSP_DECIDER)
    return row


async def _panel(row: Appeal) -> frozenset[str]:
    members = await AppealPanelMember.filter(appeal_id=row.id).values_list("subject", flat=True)
    return frozenset(str(each) for each in members)


async def _involved(row: Appeal) -> frozenset[str]:
    """Return every name of those who assessed, recorded or decided, or filed the appeal."""
    ids = await AssessmentAssessor.filter(assessment_id=row.assessment_id).values_list("assessor_id", flat=True)
    assessors = [int(str(each)) for each in ids]
    others = {row.assessment.recorded_by, row.assessment.decided_by, row.filed_by}
    return (await assessor_records(assessors)).names(assessors) | {each for each in others if each}


async def _change_decision(assessment: Assessment, actor: Actor, now: datetime) -> None:
    against = Assessment.filter(id=assessment.id, status=AssessmentStatus.DECIDED, decision=Outcome.NOT_YET_COMPETENT)
    changed = await against.update(decision=Outcome.COMPETENT, decided_by=actor.subject, decided_at=now)
    check_changed(changed, "assessment", str(assessment.id))
