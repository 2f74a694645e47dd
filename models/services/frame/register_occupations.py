"""Occupation maps (peta okupasi) and their occupations enter the register, with the schemes that certify them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.frame import check_occupation, partners_named
from models.rules.permissions import check_role
from models.rules.texts import written
from models.rules.violations import InvalidInput, found
from models.services.events import NewEvent, record_events
from models.services.lookups import schemes_by_code
from models.services.register import Register
from models.tables.occupation_maps import Occupation, OccupationMap, SchemeOccupation

LONGEST_CODE = 40  # characters


@dataclass(frozen=True, slots=True)
class RegisterOccupationMap:
    """A map that ministries, industry and BNSP agreed on for one field."""

    code: str
    title_id: str
    title_en: str
    launched_on: date
    partners: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RegisterOccupation:
    """An occupation on a map, and the schemes that certify it."""

    map: str
    """Code of the map."""
    code: str
    """Its code on the map."""
    title_id: str
    title_en: str | None = None
    kkni_level: int | None = None
    kbji_code: str | None = None
    schemes: tuple[str, ...] = ()
    """``SKM-000123``."""


@dataclass(frozen=True, slots=True)
class AddOccupationSchemes:
    """Schemes that certify an occupation besides those that are known."""

    map: str
    occupation: str
    schemes: tuple[str, ...]


async def register_occupation_map(
    _register: Register, actor: Actor, now: datetime, request: RegisterOccupationMap
) -> None:
    """Store a map, still without occupations. Raises NotPermitted, InvalidInput."""
    check_role(actor, Role.BNSP_CERTIFICATION)
    code = written("code", request.code, LONGEST_CODE)
    async with in_transaction():
        if await OccupationMap.filter(code=code).exists():
            raise InvalidInput("code", "is that of another map")
        await OccupationMap.create(
            code=code,
            title_id=written("titleIndonesian", request.title_id, 200),
            title_en=written("titleEnglish", request.title_en, 200),
            launched_on=request.launched_on,
            partners=partners_named(request.partners),
            created_at=now,
        )
        await record_events(actor, now, [_event(EventKind.OCCUPATION_MAP_REGISTERED, code, {})])


async def register_occupation(_register: Register, actor: Actor, now: datetime, request: RegisterOccupation) -> None:
    """Store an occupation on its map. Raises NotPermitted, NotFound (map, scheme), InvalidInput."""
    check_role(actor, Role.BNSP_CERTIFICATION)
    check_occupation(request.kkni_level, request.kbji_code)
    code = written("code", request.code, LONGEST_CODE)
    async with in_transaction():
        of_map = await _map(request.map)
        if await Occupation.filter(map_id=of_map.id, code=code).exists():
            raise InvalidInput("code", "is that of another occupation on the map")
        row = await Occupation.create(
            map_id=of_map.id,
            code=code,
            title_id=written("titleIndonesian", request.title_id, 200),
            title_en=None if request.title_en is None else written("titleEnglish", request.title_en, 200),
            kkni_level=request.kkni_level,
            kbji_code=request.kbji_code,
        )
        schemes = await _certify(row, request.schemes)
        told = {"occupation": code, "schemes": schemes}
        await record_events(actor, now, [_event(EventKind.OCCUPATION_REGISTERED, of_map.code, told)])


async def add_occupation_schemes(
    _register: Register, actor: Actor, now: datetime, request: AddOccupationSchemes
) -> None:
    """Tell that schemes certify an occupation. Raises NotPermitted, NotFound, InvalidInput."""
    check_role(actor, Role.BNSP_CERTIFICATION)
    if not request.schemes:
        raise InvalidInput("schemeCodes", "are at least one")
    async with in_transaction():
        of_map = await _map(request.map)
        row = await Occupation.get_or_none(map_id=of_map.id, code=request.occupation)
        schemes = await _certify(found(row, "occupation", request.occupation), request.schemes)
        told = {"occupation": request.occupation, "schemes": schemes}
        await record_events(actor, now, [_event(EventKind.OCCUPATION_SCHEMES_ADDED, of_map.code, told)])


async def _map(code: str) -> OccupationMap:
    return found(await OccupationMap.get_or_none(code=code), "occupation map", code)


async def _certify(occupation: Occupation, codes: Collection[str]) -> list[str]:
    schemes = await schemes_by_code(codes)
    rows = [SchemeOccupation(scheme_id=each.id, occupation_id=occupation.id) for each in schemes.values()]
    await SchemeOccupation.bulk_create(rows, ignore_conflicts=True)
    return sorted(each.code for each in schemes.values())


def _event(kind: EventKind, code: str, details: Mapping[str, object]) -> NewEvent:
    return NewEvent(kind, SubjectKind.OCCUPATION_MAP, code, details=details)
