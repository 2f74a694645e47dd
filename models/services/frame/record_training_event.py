"""BNSP held a training, a guidance, a workshop: what it was, and which candidates and LSPs took part."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from tortoise.expressions import Q
from tortoise.transactions import in_transaction

from models.rules.actors import Actor
from models.rules.events import EventKind, SubjectKind
from models.rules.permissions import check_role
from models.rules.texts import written
from models.rules.training_events import (
    TrainingKind,
    appreciated_since,
    check_appreciated,
    check_room,
    check_took_place,
)
from models.rules.validity import jakarta_day
from models.rules.violations import InvalidInput
from models.rules.visibility import BNSP
from models.services.events import NewEvent, record_events
from models.services.idempotency import check_each_once
from models.services.licensing.licensing_bodies import LicensingBody, body_of
from models.services.register import Register
from models.tables.frame import TrainingEvent, TrainingParticipant

LONGEST_TITLE = 200  # characters
MOST_PARTICIPANTS = 200
"""Bodies that take part in one event."""


@dataclass(frozen=True, slots=True)
class RecordTrainingEvent:
    """One event that took place."""

    kind: TrainingKind
    title_id: str
    title_en: str
    from_date: date
    to_date: date
    place: str | None = None
    capacity: int | None = None
    """Places, where they were limited."""
    participants: tuple[str, ...] = ()
    """Codes of candidates and licence numbers of LSPs."""


async def record_training_event(_register: Register, actor: Actor, now: datetime, request: RecordTrainingEvent) -> None:
    """Store an event. Raises NotPermitted, NotFound, InvalidInput, EventFull, GuidanceWithoutAppreciation."""
    check_role(actor, *BNSP)
    check_took_place(request.from_date, request.to_date, jakarta_day(now))
    _check_participants(request)
    title = written("titleIndonesian", request.title_id, LONGEST_TITLE)
    async with in_transaction():
        if await TrainingEvent.filter(title_id=title, from_date=request.from_date).exists():
            raise InvalidInput("titleIndonesian", "is that of another event of the day")
        bodies = [await body_of(each) for each in request.participants]
        await _check_appreciated(request, bodies)
        row = await TrainingEvent.create(**_columns(title, request))
        links = [TrainingParticipant(event_id=row.id, **each.columns) for each in bodies]
        await TrainingParticipant.bulk_create(links)
        await record_events(actor, now, [_event(title, request)])


def _check_participants(request: RecordTrainingEvent) -> None:
    check_each_once("participants", request.participants)
    if len(request.participants) > MOST_PARTICIPANTS:
        raise InvalidInput("participants", f"are at most {MOST_PARTICIPANTS}")
    if request.capacity is not None and request.capacity < 1:
        raise InvalidInput("capacity", "is at least 1")
    check_room(len(request.participants), request.capacity)


async def _check_appreciated(request: RecordTrainingEvent, bodies: Sequence[LicensingBody]) -> None:
    since = appreciated_since(request.from_date)
    counting = TrainingParticipant.filter(event__kind=TrainingKind.APPRECIATION, event__to_date__gte=since)
    for body in bodies:
        of_lsp = Q(lsp_id=body.lsp_id) | Q(candidate__lsp_id=body.lsp_id)
        of_body = of_lsp if body.candidate_id is None else Q(candidate_id=body.candidate_id)
        took_part = await counting.filter(of_body, event__from_date__lte=request.from_date).exists()
        check_appreciated(request.kind, body.reference, since, took_part=took_part)


def _columns(title: str, request: RecordTrainingEvent) -> dict[str, Any]:
    return {
        "kind": request.kind,
        "title_id": title,
        "title_en": written("titleEnglish", request.title_en, LONGEST_TITLE),
        "from_date": request.from_date,
        "to_date": request.to_date,
        "place": request.place and written("place", request.place, 200),
        "capacity": request.capacity,
    }


def _event(title: str, request: RecordTrainingEvent) -> NewEvent:
    details = {
        "title": title,
        "kind": request.kind.value,
        "from": request.from_date.isoformat(),
        "participants": list(request.participants),
    }
    return NewEvent(EventKind.TRAINING_EVENT_RECORDED, SubjectKind.TRAINING_EVENT, title[:100], details=details)
