"""An LSP announces when, where and for what it assesses; sheets of candidates name the schedule by its code."""

from dataclasses import dataclass
from datetime import date, datetime

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.assessments import AssessmentMethod
from models.rules.events import EventKind, SubjectKind
from models.rules.permissions import check_acts_for
from models.rules.schedules import ScheduleAnnouncedOtherwise, check_days, schedule_code
from models.rules.schemes import check_ratified
from models.rules.scope import check_in_scope
from models.rules.violations import InvalidInput
from models.services.events import NewEvent, record_events
from models.services.licensing.licence_terms import scope_of, scope_term
from models.services.lookups import lsp_by_licence, scheme_versions_by_name, sites_by_code
from models.services.register import Register
from models.tables.assessment_schedules import AssessmentSchedule
from models.tables.lsps import Lsp
from models.tables.schemes import SchemeVersion

SAME = ("scheme_version_id", "site_id", "methods", "from_date", "to_date")


@dataclass(frozen=True, slots=True)
class AnnounceSchedule:
    """One schedule."""

    licence_number: str
    code: str
    """The LSP's own."""
    scheme_version: str
    """``SKM-000123@2``."""
    site: str
    """Code of the assessment site."""
    methods: frozenset[AssessmentMethod]
    from_date: date
    to_date: date
    """The last day."""


async def announce_schedule(_register: Register, actor: Actor, now: datetime, request: AnnounceSchedule) -> int:
    """Store a schedule and return its id; announcing the same again changes nothing.

    Whether licence, site and assessors are good on the day is asked when somebody is assessed. Raises NotPermitted,
    NotFound, InvalidInput, SchemeVersionWithdrawn, SchemeVersionNotRatified, SchemeNotInScope,
    ScheduleAnnouncedOtherwise.
    """
    check_acts_for(actor, request.licence_number, Role.LSP_OFFICER)
    check_days(request.from_date, request.to_date)
    if not request.methods:
        raise InvalidInput("methods", "at least one is named")
    try:
        return await _announce(actor, now, request)
    except IntegrityError:  # the same code at the same moment
        return await _announce(actor, now, request)


async def _announce(actor: Actor, now: datetime, request: AnnounceSchedule) -> int:
    async with in_transaction():
        row = await _row(actor, now, request)
        known = await AssessmentSchedule.get_or_none(lsp_id=row.lsp_id, code=row.code)
        if known is not None:
            _check_same(known, row, request.licence_number)
            return known.id
        await row.save()
        await record_events(actor, now, [_event(request, row)])
        return row.id


async def _row(actor: Actor, now: datetime, request: AnnounceSchedule) -> AssessmentSchedule:
    lsp = await lsp_by_licence(request.licence_number)
    version = (await scheme_versions_by_name([request.scheme_version]))[request.scheme_version]
    await _check_may_certify(lsp, version, request)
    return AssessmentSchedule(
        lsp_id=lsp.id,
        code=schedule_code(request.code),
        scheme_version_id=version.id,
        site_id=(await sites_by_code([request.site]))[request.site].id,
        methods=request.methods,
        from_date=request.from_date,
        to_date=request.to_date,
        announced_by=actor.subject,
        announced_at=now,
    )


async def _check_may_certify(lsp: Lsp, version: SchemeVersion, request: AnnounceSchedule) -> None:
    check_ratified(request.scheme_version, version.status)
    terms = [scope_term(row) for row in (await scope_of([lsp.id])).get((lsp.id, version.id), ())]
    check_in_scope(lsp.licence_number, request.scheme_version, terms, request.from_date)


def _check_same(known: AssessmentSchedule, row: AssessmentSchedule, licence_number: str) -> None:
    if any(getattr(known, column) != getattr(row, column) for column in SAME):
        raise ScheduleAnnouncedOtherwise(licence_number, known.code)


def _event(request: AnnounceSchedule, row: AssessmentSchedule) -> NewEvent:
    details = {
        "scheme": request.scheme_version,
        "site": request.site,
        "from": request.from_date.isoformat(),
        "to": request.to_date.isoformat(),
    }
    kind, subject = EventKind.ASSESSMENT_SCHEDULE_ANNOUNCED, SubjectKind.ASSESSMENT_SCHEDULE
    return NewEvent(kind, subject, f"{request.licence_number} {row.code}", details=details)
