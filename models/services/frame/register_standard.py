"""Competency standards (SKKNI, special, international) enter the register, with the units that they hold."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.frame import StandardKind, check_set
from models.rules.permissions import check_role
from models.rules.texts import written
from models.rules.unit_codes import UnitCode
from models.rules.validity import jakarta_day
from models.rules.violations import InvalidInput, found
from models.services.events import NewEvent, record_events
from models.services.frame.store_units import UnitTitle, store_units
from models.services.idempotency import check_each_once
from models.services.register import Register
from models.tables.standards import StandardDocument, StandardUnit


@dataclass(frozen=True, slots=True)
class RegisterStandard:
    """One decree or document that sets a standard."""

    kind: StandardKind
    number: str
    """As cited: ``SKKNI 333/2020``."""
    year: int
    title: str
    units: tuple[UnitTitle, ...] = ()


@dataclass(frozen=True, slots=True)
class AddStandardUnits:
    """Units that a standard holds besides those that are known."""

    number: str
    units: tuple[UnitTitle, ...]


async def register_standard(_register: Register, actor: Actor, now: datetime, request: RegisterStandard) -> None:
    """Store a standard with its units. Raises NotPermitted, InvalidInput."""
    check_role(actor, Role.BNSP_CERTIFICATION)
    check_set(request.year, jakarta_day(now))
    async with in_transaction():
        number = written("number", request.number, 80)
        if await StandardDocument.filter(number=number).exists():
            raise InvalidInput("number", "is that of another standard")
        row = await StandardDocument.create(
            kind=request.kind,
            number=number,
            year=request.year,
            title=written("title", request.title, 300),
            created_at=now,
        )
        codes = await _store_units(row, request.units)
        await record_events(actor, now, [_event(EventKind.STANDARD_REGISTERED, number, codes)])


async def add_standard_units(_register: Register, actor: Actor, now: datetime, request: AddStandardUnits) -> None:
    """Add units to a standard; those that it holds already stay. Raises NotPermitted, NotFound, InvalidInput."""
    check_role(actor, Role.BNSP_CERTIFICATION)
    async with in_transaction():
        row = found(await StandardDocument.get_or_none(number=request.number), "standard", request.number)
        if not request.units:
            raise InvalidInput("units", "are at least one")
        codes = await _store_units(row, request.units)
        await record_events(actor, now, [_event(EventKind.STANDARD_UNITS_ADDED, row.number, codes)])


async def _store_units(standard: StandardDocument, units: Collection[UnitTitle]) -> list[str]:
    """Let a standard hold units, and return the codes of all that were named."""
    for each in units:
        written("titleIndonesian", each.title_id, 300)
    check_each_once("units", [UnitCode.canonical(each.code) for each in units])
    stored = await store_units(units)
    rows = [StandardUnit(standard_id=standard.id, unit_id=unit.id) for unit in stored.values()]
    await StandardUnit.bulk_create(rows, ignore_conflicts=True)
    return sorted(unit.code for unit in stored.values())


def _event(kind: EventKind, number: str, codes: list[str]) -> NewEvent:
    return NewEvent(kind, SubjectKind.STANDARD, number, details={"units": codes})
