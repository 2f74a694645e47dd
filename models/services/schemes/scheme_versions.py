"""What the services of scheme versions share: the content of a version is checked and stored with its units."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from models.rules.schemes import UnitRole, check_titles, check_version
from models.rules.unit_codes import UnitCode
from models.rules.validity import DEFAULT_VALIDITY
from models.rules.violations import InvalidInput
from models.services.frame.store_units import UnitTitle, store_units
from models.services.idempotency import check_each_once
from models.services.lookups import AT_ONCE, chunks, scheme_name, scheme_versions_by_name, schemes_by_code
from models.tables.schemes import Scheme, SchemeVersion, SchemeVersionUnit
from models.tables.units import CompetencyUnit
from signing.text import RefusedText, lint_title


@dataclass(frozen=True, slots=True)
class SchemeUnit(UnitTitle):
    """One competency unit of a version, in the order that is printed."""

    role: UnitRole = UnitRole.CORE


@dataclass(frozen=True, slots=True)
class VersionContent:
    """What a version of a scheme says."""

    scheme: str
    """``SKM-000123``."""
    version: int
    title_id: str
    units: tuple[SchemeUnit, ...]
    title_en: str | None = None
    validity_years: int = DEFAULT_VALIDITY

    @property
    def name(self) -> str:
        """Code and version, ``SKM-000123@2``."""
        return f"{self.scheme}@{self.version}"


async def store_versions(
    contents: Sequence[VersionContent], columns: Sequence[Mapping[str, object]], now: datetime
) -> Mapping[str, SchemeVersion]:
    """Store new versions by name, all or none, in the running transaction; `columns` say where each of them stands.

    Units that are new enter with the titles given. Raises InvalidInput, NotFound (scheme), AseanSchemeTranslated.
    """
    schemes = await schemes_by_code({each.scheme for each in contents})
    for each in contents:
        _check_content(each, schemes[each.scheme])
    await _check_new(contents)
    await SchemeVersion.bulk_create(
        _version(each, schemes[each.scheme].id, now, columns) for each, columns in zip(contents, columns, strict=True)
    )
    known = await scheme_versions_by_name({each.name for each in contents})
    versions = {each.name: known[each.name] for each in contents}
    units = await store_units([unit for each in contents for unit in each.units])
    rows = [row for each in contents for row in _unit_rows(versions[each.name], each, units)]
    await SchemeVersionUnit.bulk_create(rows, batch_size=AT_ONCE)
    return versions


def _check_content(content: VersionContent, scheme: Scheme) -> None:
    check_version(content.version, content.validity_years, [UnitCode.canonical(unit.code) for unit in content.units])
    english_titles = [content.title_en, *(unit.title_en for unit in content.units)]
    check_titles(scheme.code, scheme.framework, english_titles)


async def _check_new(contents: Sequence[VersionContent]) -> None:
    wanted = [each.name for each in contents]
    check_each_once("version", wanted)
    for some in chunks(sorted({each.scheme for each in contents}), AT_ONCE):
        for row in await SchemeVersion.filter(scheme__code__in=some).select_related("scheme"):
            if scheme_name(row) in wanted:
                raise InvalidInput("version", f"{scheme_name(row)} is in the register already")


def _version(content: VersionContent, scheme_id: int, now: datetime, columns: Mapping[str, object]) -> SchemeVersion:
    return SchemeVersion(
        scheme_id=scheme_id,
        version=content.version,
        title_id=_signable_title(content.title_id),
        title_en=content.title_en,
        validity_years=content.validity_years,
        created_at=now,
        **columns,
    )


def _signable_title(title: str) -> str:
    try:
        lint_title(title)
    except RefusedText as refusal:
        raise InvalidInput("titleId", refusal.reason.value) from refusal
    return title


def _unit_rows(
    version: SchemeVersion, content: VersionContent, units: Mapping[object, CompetencyUnit]
) -> list[SchemeVersionUnit]:
    return [
        SchemeVersionUnit(
            scheme_version_id=version.id,
            unit_id=units[UnitCode.canonical(unit.code)].id,
            position=position,
            role=unit.role,
        )
        for position, unit in enumerate(content.units, start=1)
    ]
