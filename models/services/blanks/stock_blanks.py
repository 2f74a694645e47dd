"""Numbered blanks come from the printer into BNSP's stock, and go from there to an LSP."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.blanks import BLANK, BLANK_REQUEST, BlanksNotInStock, check_quantity, consecutive
from models.rules.events import EventKind, SubjectKind
from models.rules.permissions import check_role
from models.rules.violations import InvalidInput
from models.services.certification.certification_lookups import blank_request_by_number
from models.services.events import NewEvent, record_events
from models.services.idempotency import IdempotentRequest, once
from models.services.lookups import AT_ONCE, chunks
from models.services.register import Register
from models.services.steps import StepTaken, take_step
from models.tables.blanks import BlankRequest, CertificateBlank
from models.tables.certificates import Certificate

OPERATION = "blanksStock"


@dataclass(frozen=True, slots=True)
class StockBlanks:
    """So many blanks, numbered without gap."""

    idempotency_key: str
    first_number: str
    quantity: int


@dataclass(frozen=True, slots=True)
class ShipBlanks:
    """The blanks that go to the LSP: as many as were approved, numbered without gap."""

    number: str
    """Of the request."""
    first_number: str


async def stock_blanks(register: Register, actor: Actor, now: datetime, request: StockBlanks) -> str:
    """Store new blanks and return the first number and the last, ``00000001-00000100``.

    Raises NotPermitted, InvalidInput, IdempotencyConflict.
    """
    check_role(actor, Role.BNSP_CERTIFICATION)
    check_quantity("quantity", request.quantity)
    numbers = consecutive(request.first_number, request.quantity)
    key = IdempotentRequest.of(actor, OPERATION, request.idempotency_key, request, register.national_ids)
    return await once(key, now, partial(_stock, actor, now, numbers))


async def ship_blanks(_register: Register, actor: Actor, now: datetime, request: ShipBlanks) -> None:
    """Ship what was approved. Raises NotPermitted, NotFound, InvalidInput, BlanksNotInStock, StepNotAllowed."""
    check_role(actor, Role.BNSP_CERTIFICATION)
    async with in_transaction():
        row = await blank_request_by_number(request.number)
        BLANK_REQUEST.step(row.status, "SHIP")
        numbers = consecutive(request.first_number, row.quantity_approved or 0)
        await _ship(row, numbers)
        step = StepTaken("SHIP", row.number, details={"blanks": _range(numbers)})
        await take_step(actor, now, BLANK_REQUEST, row, step, entered_at=now)


async def _stock(actor: Actor, now: datetime, numbers: Sequence[str]) -> str:
    for some in chunks(numbers, AT_ONCE):
        await _check_new(some)
    rows = [CertificateBlank(number=each, status=BLANK.start) for each in numbers]
    await CertificateBlank.bulk_create(rows, batch_size=AT_ONCE)
    details = {"quantity": len(numbers)}
    await record_events(
        actor, now, [NewEvent(EventKind.BLANKS_STOCKED, SubjectKind.BLANK, _range(numbers), details=details)]
    )
    return _range(numbers)


async def _check_new(numbers: Sequence[str]) -> None:
    stocked = CertificateBlank.filter(number__in=list(numbers))
    printed = Certificate.filter(blank_number__in=list(numbers))
    if await stocked.exists() or await printed.exists():
        raise InvalidInput("firstNumber", "some of these blanks are known already")


async def _ship(row: BlankRequest, numbers: Sequence[str]) -> None:
    step, shipped = BLANK.step(BLANK.start, "SHIP"), 0
    for some in chunks(numbers, AT_ONCE):
        stocked = CertificateBlank.filter(number__in=some, status__in=step.sources)
        shipped += await stocked.update(status=step.target, request_id=row.id)
    if shipped < len(numbers):
        raise BlanksNotInStock(numbers[0], len(numbers), shipped)


def _range(numbers: Sequence[str]) -> str:
    return f"{numbers[0]}-{numbers[-1]}"
