"""An LSP asks for certificate blanks, with the list of the competent and the not yet competent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from models.rules.actors import Actor, Role
from models.rules.assessments import AssessmentUndecided, Outcome
from models.rules.blanks import BLANK_REQUEST, BlankAlreadyRequested, check_quantity
from models.rules.events import EventKind, SubjectKind
from models.rules.permissions import check_acts_for
from models.rules.texts import written
from models.rules.violations import InvalidInput, NotFound
from models.services.events import NewEvent, record_events
from models.services.idempotency import IdempotentRequest, check_each_once, once
from models.services.lookups import AT_ONCE, chunks, lsp_by_licence, scheme_versions_by_name
from models.services.reference_numbers import next_reference
from models.services.register import Register
from models.tables.assessments import Assessment
from models.tables.blanks import BlankRequest, BlankRequestItem
from models.tables.lsps import Lsp

OPERATION = "blankRequestFile"
PREFIX = "BLK"
LONGEST_LETTER_NUMBER = 80  # characters


@dataclass(frozen=True, slots=True)
class FileBlankRequest:
    """The letter and its list."""

    idempotency_key: str
    licence_number: str
    scheme_version: str
    """``SKM-000123@2``."""
    letter_number: str
    letter_date: date
    minutes_date: date
    """Of the assessment's minutes (berita acara)."""
    assessment_ids: tuple[int, ...]
    """All who were assessed, competent or not."""
    quantity: int


async def file_blank_request(register: Register, actor: Actor, now: datetime, request: FileBlankRequest) -> str:
    """Store the request, submitted, and return its number.

    Raises NotPermitted, NotFound, InvalidInput, AssessmentUndecided, BlankAlreadyRequested, IdempotencyConflict.
    """
    check_acts_for(actor, request.licence_number, Role.LSP_OFFICER)
    check_quantity("quantity", request.quantity)
    check_each_once("assessments", request.assessment_ids)
    key = IdempotentRequest.of(actor, OPERATION, request.idempotency_key, request, register.national_ids)
    return await once(key, now, partial(_file, actor, now, request))


async def _file(actor: Actor, now: datetime, request: FileBlankRequest) -> str:
    lsp = await lsp_by_licence(request.licence_number)
    version = (await scheme_versions_by_name([request.scheme_version]))[request.scheme_version]
    assessments = await _listed(request.assessment_ids)
    for number in request.assessment_ids:
        _check_listed(number, assessments.get(number), lsp, version.id)
    await _check_not_requested(request.assessment_ids)
    row = await BlankRequest.create(
        number=await next_reference(BlankRequest, PREFIX),
        lsp_id=lsp.id,
        scheme_version_id=version.id,
        letter_number=await _letter_number(lsp, request),
        letter_date=request.letter_date,
        minutes_date=request.minutes_date,
        status=BLANK_REQUEST.start,
        quantity_requested=request.quantity,
        entered_at=now,
        created_at=now,
    )
    items = [BlankRequestItem(request_id=row.id, assessment_id=each) for each in request.assessment_ids]
    await BlankRequestItem.bulk_create(items, batch_size=AT_ONCE)
    await record_events(actor, now, [_event(row, request, list(assessments.values()))])
    return row.number


async def _listed(ids: Sequence[int]) -> dict[int, Assessment]:
    found: dict[int, Assessment] = {}
    for some in chunks(ids, AT_ONCE):
        found |= {row.id: row for row in await Assessment.filter(id__in=some)}
    return found


def _check_listed(number: int, row: Assessment | None, lsp: Lsp, version_id: int) -> None:
    if row is None or row.lsp_id != lsp.id:
        raise NotFound("assessment", str(number))
    if row.scheme_version_id != version_id:
        raise InvalidInput("assessments", "are all of the scheme version that the request names")
    if row.decision is None:
        raise AssessmentUndecided(str(number))


async def _check_not_requested(ids: Sequence[int]) -> None:
    for some in chunks(ids, AT_ONCE):
        if item := await BlankRequestItem.filter(assessment_id__in=some).order_by("assessment_id").first():
            raise BlankAlreadyRequested(str(item.assessment_id))


async def _letter_number(lsp: Lsp, request: FileBlankRequest) -> str:
    number = written("letterNumber", request.letter_number, LONGEST_LETTER_NUMBER)
    if await BlankRequest.filter(lsp_id=lsp.id, letter_number=number).exists():
        raise InvalidInput("letterNumber", "is that of another request")
    return number


def _event(row: BlankRequest, request: FileBlankRequest, assessments: Sequence[Assessment]) -> NewEvent:
    competent = sum(each.decision is Outcome.COMPETENT for each in assessments)
    details = {
        "lsp": request.licence_number,
        "scheme": request.scheme_version,
        "competent": competent,
        "notYetCompetent": len(assessments) - competent,
        "quantity": request.quantity,
    }
    return NewEvent(EventKind.BLANK_REQUEST_FILED, SubjectKind.BLANK_REQUEST, row.number, details=details)
