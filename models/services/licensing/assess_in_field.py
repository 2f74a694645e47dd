"""A team of licensing assessors visits a body that applies for a licence, and one of them signs the report."""

from dataclasses import dataclass
from datetime import date, datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.licence_applications import LICENCE_APPLICATION
from models.rules.licensing_assessors import check_may_sign, check_team, check_visited
from models.rules.permissions import check_role
from models.rules.texts import written
from models.rules.validity import jakarta_day
from models.rules.violations import InvalidInput, check_changed, found
from models.services.idempotency import check_each_once
from models.services.licensing.licensing_lookups import applicant, application_by_number
from models.services.licensing.licensing_teams import team_members, valid_assessors
from models.services.register import Register
from models.services.steps import StepTaken, take_step
from models.tables.licence_applications import FieldAssessment, FieldAssessmentMember, LicenceApplication
from models.tables.licensing_assessors import LicensingAssessor

LONGEST_REPORT = 20_000  # characters


@dataclass(frozen=True, slots=True)
class AssignTeam:
    """Who visits, and when."""

    number: str
    visits_on: date
    team: tuple[str, ...]
    """Certificate numbers of licensing assessors."""


@dataclass(frozen=True, slots=True)
class ReportFieldAssessment:
    """What the team found."""

    number: str
    signed_by: str
    """Certificate number of a member who may sign."""
    is_recommended: bool
    report: str


async def assign_team(_register: Register, actor: Actor, now: datetime, request: AssignTeam) -> None:
    """Send a team. Raises NotPermitted, NotFound, LicensingAssessorNotValid, TeamWithoutLead, AssessesOwnLsp."""
    check_role(actor, Role.BNSP_LICENSING)
    check_each_once("team", request.team)
    async with in_transaction():
        row = await application_by_number(request.number)
        assessors = await valid_assessors(request.team, request.visits_on)
        check_team(applicant(row), await team_members(assessors, request.visits_on))
        await _store(row, request, assessors)
        details = {"team": sorted(request.team), "visitsOn": request.visits_on.isoformat()}
        step = StepTaken("ASSIGN_FIELD_ASSESSMENT", row.number, details=details)
        await take_step(actor, now, LICENCE_APPLICATION, row, step, entered_at=now)


async def report_field_assessment(
    _register: Register, actor: Actor, now: datetime, request: ReportFieldAssessment
) -> None:
    """Hand the report to the plenary. Raises NotFound, VisitStillToCome, NotInTeam, ObserverMayNotSign."""
    check_role(actor, Role.BNSP_LICENSING)
    text = written("report", request.report, LONGEST_REPORT)
    async with in_transaction():
        row = await application_by_number(request.number)
        visit = await _visit(row)
        check_visited(visit.visits_on, jakarta_day(now))
        members = FieldAssessmentMember.filter(field_assessment_id=visit.id).order_by("id")
        team = [member.assessor for member in await members.select_related("assessor")]
        check_may_sign(request.signed_by, await team_members(team, visit.visits_on))
        signer = next(each for each in team if each.certificate_number == request.signed_by)
        columns = {"signed_by_id": signer.id, "is_recommended": request.is_recommended, "report": text}
        reported = await FieldAssessment.filter(id=visit.id, reported_at=None).update(reported_at=now, **columns)
        check_changed(reported, "field assessment", row.number)
        details = {"signedBy": request.signed_by, "recommended": request.is_recommended}
        step = StepTaken("REPORT_FIELD_ASSESSMENT", row.number, details=details)
        await take_step(actor, now, LICENCE_APPLICATION, row, step, entered_at=now)


async def _store(row: LicenceApplication, request: AssignTeam, assessors: list[LicensingAssessor]) -> None:
    if await FieldAssessment.filter(application_id=row.id, visits_on=request.visits_on).exists():
        raise InvalidInput("visitsOn", "is the day of another visit for this application")
    visit = await FieldAssessment.create(application_id=row.id, visits_on=request.visits_on)
    await FieldAssessmentMember.bulk_create(
        [FieldAssessmentMember(field_assessment_id=visit.id, assessor_id=each.id) for each in assessors]
    )


async def _visit(row: LicenceApplication) -> FieldAssessment:
    visit = await FieldAssessment.filter(application_id=row.id, reported_at=None).order_by("-id").first()
    return found(visit, "open field assessment of", row.number)
