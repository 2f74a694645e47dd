"""BNSP plans the surveillance of an LSP, and tells it (surveilans)."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.licensing_assessors import check_team
from models.rules.permissions import check_role
from models.rules.surveillances import SURVEILLANCE
from models.services.events import NewEvent, record_events
from models.services.idempotency import IdempotentRequest, once
from models.services.licensing.licensing_lookups import surveillance_by_number
from models.services.licensing.licensing_teams import team_members, valid_assessors
from models.services.lookups import lsp_by_licence
from models.services.reference_numbers import next_reference
from models.services.register import Register
from models.services.steps import StepTaken, take_step
from models.tables.surveillances import Surveillance

OPERATION = "surveillancePlan"
PREFIX = "SRV"


@dataclass(frozen=True, slots=True)
class PlanSurveillance:
    """Whom a lead licensing assessor will visit, and when."""

    idempotency_key: str
    licence_number: str
    planned_on: date
    """The day of the visit, in the year that it is for."""
    lead: str
    """Certificate number."""


async def plan_surveillance(register: Register, actor: Actor, now: datetime, request: PlanSurveillance) -> str:
    """Plan and return the number.

    Raises NotPermitted, NotFound, LicensingAssessorNotValid, TeamWithoutLead, AssessesOwnLsp, IdempotencyConflict.
    """
    check_role(actor, Role.BNSP_LICENSING)
    key = IdempotentRequest.of(actor, OPERATION, request.idempotency_key, request, register.national_ids)
    return await once(key, now, partial(_plan, actor, now, request))


async def notify_surveillance(_register: Register, actor: Actor, now: datetime, number: str) -> None:
    """Tell the LSP. Raises NotPermitted, NotFound, StepNotAllowed, ConcurrentChange."""
    check_role(actor, Role.BNSP_LICENSING)
    async with in_transaction():
        row = await surveillance_by_number(number)
        await take_step(actor, now, SURVEILLANCE, row, StepTaken("NOTIFY", row.number))


async def _plan(actor: Actor, now: datetime, request: PlanSurveillance) -> str:
    lsp = await lsp_by_licence(request.licence_number)
    (lead,) = await valid_assessors([request.lead], request.planned_on)
    check_team(lsp.licence_number, await team_members([lead], request.planned_on))
    row = await Surveillance.create(
        number=await next_reference(Surveillance, PREFIX),
        lsp_id=lsp.id,
        year=request.planned_on.year,
        lead_id=lead.id,
        status=SURVEILLANCE.start,
        planned_on=request.planned_on,
        created_at=now,
    )
    details = {"lsp": lsp.licence_number, "lead": request.lead, "plannedOn": request.planned_on.isoformat()}
    event = NewEvent(EventKind.SURVEILLANCE_PLANNED, SubjectKind.SURVEILLANCE, row.number, details=details)
    await record_events(actor, now, [event])
    return row.number
