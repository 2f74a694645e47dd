"""BNSP agrees on something with others: a memorandum, a harmonisation, a ratification."""

from dataclasses import dataclass
from datetime import date, datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.frame import AgreementKind, partners_named
from models.rules.permissions import check_role
from models.rules.texts import written
from models.rules.violations import InvalidInput
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


async def record_agreement(_register: Register, actor: Actor, now: datetime, request: RecordAgreement) -> None:
    """Store an agreement. Raises NotPermitted, InvalidInput."""
    check_role(actor, Role.BNSP_QUALITY)
    title = written("titleIndonesian", request.title_id, LONGEST_TITLE)
    if request.to_date < request.from_date:
        raise InvalidInput("toDate", "is the first day or a later one")
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
        )
        await record_events(actor, now, [_event(title, request)])


def _event(title: str, request: RecordAgreement) -> NewEvent:
    """Return the event; its subject has room for the beginning of a title."""
    details = {"title": title, "kind": request.kind.value, "from": request.from_date.isoformat()}
    return NewEvent(EventKind.AGREEMENT_RECORDED, SubjectKind.AGREEMENT, title[:100], details=details)
