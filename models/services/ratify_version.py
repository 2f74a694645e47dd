"""Versions of schemes enter the register, verified and ratified, with their competency units."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from tortoise.transactions import in_transaction

from models.rules.actors import Actor, Role
from models.rules.events import EventKind, SubjectKind
from models.rules.permissions import check_role
from models.rules.schemes import SchemeVersionStatus, UnitRole, check_titles, check_version
from models.rules.unit_codes import UnitCode
from models.rules.validity import DEFAULT_VALIDITY
from models.rules.violations import InvalidInput
from models.services.events import NewEvent, record_events
from models.services.idempotency import check_each_once
from models.services.lookups import AT_ONCE, chunks, rows_by, scheme_name, scheme_versions_by_name, schemes_by_code
from models.services.register import Register
from models.tables.schemes import Scheme, SchemeVersion, SchemeVersionUnit
from models.tables.units import CompetencyUnit
from signing.text import RefusedText, lint_title


@dataclass(frozen=True, slots=True)
class SchemeUnit:
    """One competency unit of a version, in the order that is printed."""

    code: str
    title_id: str
    title_en: str | None = None
    role: UnitRole = UnitRole.CORE


@dataclass(frozen=True, slots=True)
class RatifyVersion:
    """One version of a scheme, verified and ratified."""

    scheme: str
    """``SKM-000123``."""
    version: int
    title_id: str
    units: tuple[SchemeUnit, ...]
    title_en: str | None = None
    validity_years: int = DEFAULT_VALIDITY
    verified_at: datetime | None = None
    verification_sheet_number: str | None = None


async def ratify_versions(_register: Register, actor: Actor, now: datetime, requests: Sequence[RatifyVersion]) -> None:
    """Store ratified versions with their units, all or none; units that are new enter with the titles given.

    An earlier version of the same scheme is not touched: certificates point at the version they were issued for.
    Raises NotPermitted, InvalidInput, NotFound (scheme), AseanSchemeTranslated.
    """
    check_role(actor, Role.BNSP_CERTIFICATION)
    async with in_transaction():
        schemes = await schemes_by_code({each.scheme for each in requests})
        for each in requests:
            _check_content(each, schemes[each.scheme])
        await _check_new(requests)
        await SchemeVersion.bulk_create([_version(each, schemes[each.scheme].id, now) for each in requests])
        versions = await scheme_versions_by_name({f"{each.scheme}@{each.version}" for each in requests})
        units = await _units([unit for each in requests for unit in each.units])
        rows = [row for each in requests for row in _unit_rows(versions[f"{each.scheme}@{each.version}"], each, units)]
        await SchemeVersionUnit.bulk_create(rows, batch_size=AT_ONCE)
        await record_events(actor, now, [_ratified(name) for name in sorted(versions)])


def _check_content(request: RatifyVersion, scheme: Scheme) -> None:
    check_version(request.version, request.validity_years, [str(UnitCode.parse(unit.code)) for unit in request.units])
    english_titles = [request.title_en, *(unit.title_en for unit in request.units)]
    check_titles(scheme.code, scheme.framework, english_titles)


async def _check_new(requests: Sequence[RatifyVersion]) -> None:
    wanted = [f"{each.scheme}@{each.version}" for each in requests]
    check_each_once("version", wanted)
    for some in chunks(sorted({each.scheme for each in requests}), AT_ONCE):
        for row in await SchemeVersion.filter(scheme__code__in=some).select_related("scheme"):
            if scheme_name(row) in wanted:
                raise InvalidInput("version", f"{scheme_name(row)} is in the register already")


def _version(request: RatifyVersion, scheme_id: int, now: datetime) -> SchemeVersion:
    return SchemeVersion(
        scheme_id=scheme_id,
        version=request.version,
        title_id=_signable_title(request.title_id),
        title_en=request.title_en,
        validity_years=request.validity_years,
        status=SchemeVersionStatus.RATIFIED,
        verified_at=request.verified_at,
        verification_sheet_number=request.verification_sheet_number,
        created_at=now,
    )


def _signable_title(title: str) -> str:
    try:
        lint_title(title)
    except RefusedText as refusal:
        raise InvalidInput("titleId", refusal.reason.value) from refusal
    return title


async def _units(wanted: Collection[SchemeUnit]) -> dict[object, CompetencyUnit]:
    """Store the units that are new and return all by code."""
    by_code = {str(UnitCode.parse(each.code)): each for each in wanted}
    rows = [_unit(UnitCode.parse(code), each) for code, each in by_code.items()]
    await CompetencyUnit.bulk_create(rows, ignore_conflicts=True, batch_size=AT_ONCE)
    return await rows_by(CompetencyUnit, "code", by_code, "competency unit")


def _unit(code: UnitCode, unit: SchemeUnit) -> CompetencyUnit:
    return CompetencyUnit(code=str(code), code_shape=code.shape, title_id=unit.title_id, title_en=unit.title_en)


def _unit_rows(
    version: SchemeVersion, request: RatifyVersion, units: dict[object, CompetencyUnit]
) -> list[SchemeVersionUnit]:
    return [
        SchemeVersionUnit(
            scheme_version_id=version.id,
            unit_id=units[str(UnitCode.parse(unit.code))].id,
            position=position,
            role=unit.role,
        )
        for position, unit in enumerate(request.units, start=1)
    ]


def _ratified(name: str) -> NewEvent:
    return NewEvent(EventKind.SCHEME_VERSION_RATIFIED, SubjectKind.SCHEME, name)
