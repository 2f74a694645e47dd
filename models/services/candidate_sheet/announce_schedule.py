"""An LSP announces when, where and for what it assesses; sheets of candidates name the schedule by its code."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Self

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.assessments import AssessmentMethod
from models.rules.events import EventKind, SubjectKind
from models.rules.permissions import check_acts_for
from models.rules.schedules import ScheduleAnnouncedOtherwise, check_days, days_of, schedule_code
from models.rules.schemes import check_ratified
from models.rules.scope import check_in_scope
from models.rules.sites import check_may_assess_at
from models.rules.violations import InvalidInput
from models.services.events import NewEvent, record_events
from models.services.licensing.licence_terms import scope_of, scope_term
from models.services.licensing.site_terms import site_terms
from models.services.lookups import lsp_by_licence, scheme_versions_by_name, sites_by_code
from models.services.register import Register
from models.tables.assessment_schedules import AssessmentSchedule
from models.tables.lsps import Lsp
from models.tables.schemes import SchemeVersion
from models.tables.sites import AssessmentSite

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


@dataclass(frozen=True, slots=True)
class _Named:
    """What the request names."""

    lsp: Lsp
    version: SchemeVersion
    site: AssessmentSite

    @classmethod
    async def by(cls, request: AnnounceSchedule) -> Self:
        versions = await scheme_versions_by_name([request.scheme_version])
        sites = await sites_by_code([request.site])
        lsp = await lsp_by_licence(request.licence_number)
        return cls(lsp, versions[request.scheme_version], sites[request.site])


async def announce_schedule(_register: Register, actor: Actor, now: datetime, request: AnnounceSchedule) -> int:
    """Store a schedule and return its id; announcing the same again changes nothing.

    The site is asked for every day, by the rule of recording; whether licence and assessors are good on the day, when
    somebody is assessed. Raises NotPermitted, NotFound, InvalidInput, SchemeVersionWithdrawn, SchemeVersionNotRatified,
    SchemeNotInScope, ScheduleAnnouncedOtherwise, and what `check_may_assess_at` raises.
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
        named = await _Named.by(request)
        row = _row(actor, now, request, named)
        known = await AssessmentSchedule.get_or_none(lsp_id=row.lsp_id, code=row.code)
        if known is not None:
            _check_same(known, row, request.licence_number)
            return known.id
        await _check_may_certify(request, named)
        await _check_may_assess(request, named)
        await row.save()
        await record_events(actor, now, [_event(request, row)])
        return row.id


def _row(actor: Actor, now: datetime, request: AnnounceSchedule, named: _Named) -> AssessmentSchedule:
    return AssessmentSchedule(
        lsp_id=named.lsp.id,
        code=schedule_code(request.code),
        scheme_version_id=named.version.id,
        site_id=named.site.id,
        methods=request.methods,
        from_date=request.from_date,
        to_date=request.to_date,
        announced_by=actor.subject,
        announced_at=now,
    )


async def _check_may_certify(request: AnnounceSchedule, named: _Named) -> None:
    lsp, version = named.lsp, named.version
    check_ratified(request.scheme_version, version.status)
    terms = [scope_term(row) for row in (await scope_of([lsp.id])).get((lsp.id, version.id), ())]
    check_in_scope(lsp.licence_number, request.scheme_version, terms, request.from_date)


async def _check_may_assess(request: AnnounceSchedule, named: _Named) -> None:
    lsp, scheme, terms = named.lsp, named.version.scheme, await site_terms([named.site])
    site, uses = terms.sites[named.site.id], terms.uses_of(named.site.id, lsp.id, scheme.id)
    for day in days_of(request.from_date, request.to_date):
        check_may_assess_at(lsp.licence_number, site, scheme.code, uses, day)


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
