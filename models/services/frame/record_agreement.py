"""BNSP agrees on something with others: a memorandum, a harmonisation, a ratification. An agreement may be ended."""

from dataclasses import dataclass
from datetime import date, datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.frame import (
    AGREEMENT,
    AgreementKind,
    agreement_status,
    check_ends_within,
    check_term,
    partners_named,
)
from models.rules.permissions import check_role
from models.rules.texts import reason_given, written
from models.rules.violations import InvalidInput, check_changed, found
from models.services.events import NewEvent, record_events
from models.services.register import Register
from models.tables.frame import Agreement

LONGEST_TITLE = 200  # characters


@dataclass(frozen=True, slots=True)
class RecordAgreement:
    """What was agreed, with whom and when."""

    kind: AgreementKind
    title_id: str
    title_en: str
    partners: tuple[str, ...]
    from_date: date
    to_date: date
    """The last day: of the signing, or of the work."""
    place: str = ""
    valid_until: date | None = None
    """The last day of the term that it states."""


@dataclass(frozen=True, slots=True)
class EndAgreement:
    """The end of an agreement before its term, or of one without a term."""

    title_id: str
    from_date: date
    ended_on: date
    """The last day."""
    reason: str


async def record_agreement(_register: Register, actor: Actor, now: datetime, request: RecordAgreement) -> None:
    """Store an agreement. Raises NotPermitted, InvalidInput."""
    check_role(actor, Role.BNSP_QUALITY)
    title = written("titleIndonesian", request.title_id, LONGEST_TITLE)
    check_term(request.from_date, request.to_date, request.valid_until)
    async with in_transaction():
        if await Agreement.filter(title_id=title, from_date=request.from_date).exists():
            raise InvalidInput("titleIndonesian", "is that of another agreement of the day")
        await Agreement.create(
            kind=request.kind,
            title_id=title,
            title_en=written("titleEnglish", request.title_en, LONGEST_TITLE),
            partners=partners_named(request.partners),
            from_date=request.from_date,
            to_date=request.to_date,
            place=request.place and written("place", request.place, 200),
            source_line="",
            valid_until=request.valid_until,
        )
        await record_events(actor, now, [_recorded(title, request)])


async def end_agreement(_register: Register, actor: Actor, now: datetime, request: EndAgreement) -> None:
    """End an agreement; it is in force on its last day still.

    Raises NotPermitted, NotFound, InvalidInput, StepNotAllowed, ConcurrentChange.
    """
    check_role(actor, Role.BNSP_QUALITY)
    title, reason = request.title_id.strip(), reason_given(request.reason)
    async with in_transaction():
        row = found(await Agreement.get_or_none(title_id=title, from_date=request.from_date), "agreement", title)
        AGREEMENT.step(agreement_status(row.ended_on), "END")
        check_ends_within(row.from_date, row.valid_until, request.ended_on)
        lasting = Agreement.filter(id=row.id, ended_on=None)
        changed = await lasting.update(ended_on=request.ended_on, ended_by=actor.subject, end_reason=reason)
        check_changed(changed, "agreement", title)
        await record_events(actor, now, [_ended(title, reason, request)])


def _recorded(title: str, request: RecordAgreement) -> NewEvent:
    details = {
        "title": title,
        "kind": request.kind.value,
        "from": request.from_date.isoformat(),
        "until": request.valid_until and request.valid_until.isoformat(),
    }
    return NewEvent(EventKind.AGREEMENT_RECORDED, SubjectKind.AGREEMENT, _subject(title), details=details)


def _ended(title: str, reason: str, request: EndAgreement) -> NewEvent:
    details = {"title": title, "from": request.from_date.isoformat(), "endedOn": request.ended_on.isoformat()}
    return NewEvent(EventKind.AGREEMENT_END, SubjectKind.AGREEMENT, _subject(title), reason, details)


def _subject(title: str) -> str:
    """Return as much of a title as the event record has room for."""
    return title[:100]
