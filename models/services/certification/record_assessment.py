"""An LSP records an assessment with its assessors' recommendation (asesmen, rekomendasi)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.applications import AppliedFor
from models.rules.assessments import (
    AssessmentMethod,
    Outcome,
    check_assessors_named,
    check_not_in_future,
    check_recommendation,
)
from models.rules.assessors import check_may_assess
from models.rules.events import EventKind, SubjectKind
from models.rules.licences import check_in_force
from models.rules.national_id import NationalId
from models.rules.permissions import check_acts_for
from models.rules.schemes import check_ratified, check_units
from models.rules.scope import check_in_scope
from models.rules.sites import check_may_assess_at
from models.rules.validity import jakarta_day
from models.rules.violations import IdempotencyConflict, InvalidInput
from models.services.applications.advance_application import AssessedApplication, close_applications
from models.services.certification.recording_context import RecordingContext, recording_context
from models.services.certification.stored_assessments import NewAssessment, store_assessments
from models.services.events import NewEvent, record_events
from models.services.holders.register_holder import HolderDetails, store_holders
from models.services.idempotency import IdempotentRequest, check_each_once, stored_results
from models.services.people.assessor_conflicts import Assessing, check_no_conflicts
from models.services.register import Register
from models.tables.holders import Holder
from models.tables.idempotency import IdempotencyRecord

OPERATION = "assessmentRecord"


@dataclass(frozen=True, slots=True)
class AssessedUnit:
    """The result of one unit."""

    code: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class RecordAssessment:
    """One person's assessment for one scheme version."""

    idempotency_key: str
    licence_number: str
    scheme_version: str
    """``SKM-000123@2``."""
    site: str
    """Code of the assessment site."""
    holder: HolderDetails
    methods: frozenset[AssessmentMethod]
    assessed_on: date
    assessors: tuple[str, ...]
    """Registration numbers."""
    units: tuple[AssessedUnit, ...]
    recommendation: Outcome
    application: str | None = None
    """Number of the application that the assessment comes of."""


async def record_assessment(register: Register, actor: Actor, now: datetime, request: RecordAssessment) -> int:
    """Record one assessment and return its id; see `record_assessments`."""
    return (await record_assessments(register, actor, now, [request]))[0]


async def record_assessments(
    register: Register, actor: Actor, now: datetime, requests: Sequence[RecordAssessment]
) -> list[int]:
    """Record assessments, all or none, and return their ids in the order of the requests.

    A request whose idempotency key was used before gets the id that it got then. Raises NotPermitted, NotFound,
    InvalidInput, IdempotencyConflict, and a RuleViolation for each rule of recording.
    """
    check_each_once("idempotencyKey", [each.idempotency_key for each in requests])
    check_each_once("application", [each.application for each in requests])
    for each in requests:
        check_acts_for(actor, each.licence_number, Role.LSP_OFFICER)
    keys = [
        IdempotentRequest.of(actor, OPERATION, each.idempotency_key, each, register.national_ids) for each in requests
    ]
    try:
        return await _record_new(register, actor, now, dict(zip(keys, requests, strict=True)))
    except IntegrityError:  # the same key at the same moment, or the same person: what won is stored now
        return await _record_new(register, actor, now, dict(zip(keys, requests, strict=True)))


async def _record_new(
    register: Register, actor: Actor, now: datetime, requests: dict[IdempotentRequest, RecordAssessment]
) -> list[int]:
    async with in_transaction():
        stored = {key: _id(result) for key, result in (await stored_results(requests)).items()}
        fresh = {key: request for key, request in requests.items() if key not in stored}
        if fresh:
            ids = await _store(register, actor, now, list(fresh.values()))
            stored |= dict(zip(fresh, ids, strict=True))
            await IdempotencyRecord.bulk_create([key.record(str(stored[key]), now) for key in fresh])
    return [stored[key] for key in requests]


async def _store(register: Register, actor: Actor, now: datetime, requests: Sequence[RecordAssessment]) -> list[int]:
    context = await recording_context(requests)
    for each in requests:
        check_may_record(each, context, jakarta_day(now))
    holders = await store_holders(register, now, [each.holder for each in requests])
    await check_no_conflicts(list(_assessing(requests, context, holders)), context.assessors.assessors)
    new = [_assessment(each, context, holders[each.holder.national_id].id) for each in requests]
    ids = await store_assessments(actor, now, new)
    await record_events(actor, now, [_event(each, number) for each, number in zip(requests, ids, strict=True)])
    assessed = zip(requests, new, ids, strict=True)
    await close_applications(actor, now, [_closing(*each) for each in assessed if each[0].application])
    return ids


def _assessing(
    requests: Sequence[RecordAssessment], context: RecordingContext, holders: Mapping[NationalId, Holder]
) -> Iterator[Assessing]:
    for each in requests:
        holder_id = holders[each.holder.national_id].id
        for number in each.assessors:
            yield Assessing(number, context.assessor_ids[number], holder_id, each.assessed_on)


def _id(result: str | IdempotencyConflict) -> int:
    if isinstance(result, IdempotencyConflict):
        raise result
    return int(result)


def check_may_record(request: RecordAssessment, context: RecordingContext, today: date) -> None:
    """Raises the first violation: who, what, where and when of the assessment, then its content."""
    lsp, day = context.lsps[request.licence_number], request.assessed_on
    version = context.versions[request.scheme_version]
    site = context.site_rows[request.site]
    check_not_in_future(day, today)
    check_in_force(lsp.licence_number, context.licence_terms(lsp.id), day)
    check_ratified(request.scheme_version, version.status)
    check_in_scope(lsp.licence_number, request.scheme_version, context.scope_terms(lsp.id, version.id), day)
    uses = context.sites.uses_of(site.id, lsp.id, version.scheme_id)
    check_may_assess_at(lsp.licence_number, context.sites.sites[site.id], version.scheme.code, uses, day)
    check_assessors_named(request.assessors)
    for number in request.assessors:
        term = context.assessors.term(context.assessor_ids[number], version.scheme_id, lsp.id, day)
        check_may_assess(term, lsp.licence_number, request.scheme_version, day)
    _check_content(request, context)


def _check_content(request: RecordAssessment, context: RecordingContext) -> None:
    version = context.versions[request.scheme_version]
    if not request.methods:
        raise InvalidInput("methods", "at least one is named")
    codes = [unit.code for unit in request.units]
    if len(set(codes)) < len(codes):
        raise InvalidInput("units", "each is assessed once")
    check_units(request.scheme_version, context.core_units[version.id], context.elective_units[version.id], codes)
    check_recommendation(request.recommendation, [unit.outcome for unit in request.units])


def _assessment(request: RecordAssessment, context: RecordingContext, holder_id: int) -> NewAssessment:
    return NewAssessment(
        lsp_id=context.lsps[request.licence_number].id,
        scheme_version_id=context.versions[request.scheme_version].id,
        site_id=context.site_rows[request.site].id,
        holder_id=holder_id,
        methods=request.methods,
        assessed_on=request.assessed_on,
        recommendation=request.recommendation,
        assessor_ids=tuple(context.assessor_ids[number] for number in request.assessors),
        units=tuple((context.unit_ids[unit.code], unit.outcome) for unit in request.units),
    )


def _closing(request: RecordAssessment, new: NewAssessment, assessment_id: int) -> AssessedApplication:
    assessed = AppliedFor(new.holder_id, new.lsp_id, new.scheme_version_id)
    return AssessedApplication(request.application or "", assessed, assessment_id)


def _event(request: RecordAssessment, assessment_id: int) -> NewEvent:
    details = {
        "lsp": request.licence_number,
        "scheme": request.scheme_version,
        "assessors": list(request.assessors),
        "recommendation": request.recommendation.value,
    }
    return NewEvent(EventKind.ASSESSMENT_RECORDED, SubjectKind.ASSESSMENT, str(assessment_id), details=details)
