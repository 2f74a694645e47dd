"""Circulars (surat edaran) enter the register in force, and are withdrawn."""

from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.frame import CIRCULAR, check_set
from models.rules.numbers import CircularNumber
from models.rules.permissions import check_role
from models.rules.texts import reason_given, written
from models.rules.validity import jakarta_day
from models.rules.violations import InvalidInput, found
from models.services.events import NewEvent, record_events
from models.services.register import Register
from models.services.steps import StepTaken, take_step
from models.tables.frame import Circular


@dataclass(frozen=True, slots=True)
class RegisterCircular:
    """One circular."""

    number: str
    """As printed: ``SE. 1331/BNSP/IX/2021``; month and year are in it."""
    subject_id: str
    subject_en: str


@dataclass(frozen=True, slots=True)
class WithdrawCircular:
    """The end of a circular."""

    number: str
    reason: str


async def register_circular(_register: Register, actor: Actor, now: datetime, request: RegisterCircular) -> None:
    """Store a circular. Raises NotPermitted, InvalidInput."""
    check_role(actor, Role.BNSP_QUALITY)
    number = CircularNumber.parse(request.number)
    check_set(number.year, jakarta_day(now))
    async with in_transaction():
        if await Circular.filter(number=str(number)).exists():
            raise InvalidInput("number", "is that of another circular")
        await Circular.create(
            number=str(number),
            number_printed=written("number", request.number, 40),
            month=number.month,
            year=number.year,
            subject_id=written("subjectIndonesian", request.subject_id, 300),
            subject_en=written("subjectEnglish", request.subject_en, 300),
            status=CIRCULAR.start,
            source_line="",
        )
        event = NewEvent(EventKind.CIRCULAR_REGISTERED, SubjectKind.CIRCULAR, str(number))
        await record_events(actor, now, [event])


async def withdraw_circular(_register: Register, actor: Actor, now: datetime, request: WithdrawCircular) -> None:
    """Let a circular bind no more. Raises NotPermitted, NotFound, InvalidInput, StepNotAllowed, ConcurrentChange."""
    check_role(actor, Role.BNSP_QUALITY)
    number, reason = CircularNumber.canonical(request.number), reason_given(request.reason)
    async with in_transaction():
        row = found(await Circular.get_or_none(number=number), "circular", number)
        await take_step(actor, now, CIRCULAR, row, StepTaken("WITHDRAW", number, reason=reason))
