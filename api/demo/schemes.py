"""Schemes in several sectors, with bilingual titles, levels, versions and units of each shape of code."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from api.demo.chance import day_between, is_one_in
from api.demo.words import word_table
from models.rules.numbers import SchemeCode
from models.rules.schemes import SchemeFramework, SchemeKind, StandardBasis, UnitRole
from models.rules.unit_codes import UnitCodeShape

FIRST_NUMBER = 1001
_SECTORS_WITH_OLD_CODES = frozenset({"AUTOMOTIVE", "METAL"})
_ASEAN_SECTOR = "TOURISM"
_SHARE_WITH_TWO_VERSIONS = 0.2
_SHARE_WITHDRAWN = 0.02
_LEVEL_WITHOUT_LEVEL = 4
"""Which units a scheme without a level has."""
_FIRST_VERIFIED = (date(2008, 1, 1), date(2009, 12, 31))
_SECOND_VERIFIED = (date(2022, 1, 1), date(2024, 12, 31))
_WITHDRAWN = (date(2022, 1, 1), date(2024, 12, 31))

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class DrawnUnit:
    """A competency unit."""

    code: str
    shape: UnitCodeShape
    title_id: str
    title_en: str


@dataclass(frozen=True, slots=True)
class DrawnVersion:
    """One version of a scheme."""

    version: int
    title_id: str
    title_en: str
    verified_on: date
    withdrawn_on: date | None
    units: Sequence[tuple[DrawnUnit, UnitRole]]


@dataclass(frozen=True, slots=True)
class DrawnScheme:
    """A certification scheme."""

    number: int
    sector: str
    subject: str
    """In Indonesian."""
    kind: SchemeKind
    level: int | None
    kbli: str
    kbji: str
    prefix: str
    basis: StandardBasis
    framework: SchemeFramework
    language: str
    validity_years: int
    versions: Sequence[DrawnVersion]

    @property
    def code(self) -> str:
        """The code, ``SKM-001001``."""
        return str(SchemeCode(f"{self.number:06}"))


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a group of schemes is about, with the stem of its unit codes."""

    sector: Row
    row: Row
    stem: str
    shape: UnitCodeShape


def draw_schemes(chance: Random) -> list[DrawnScheme]:
    """Draw the schemes of every subject: one per role of its sector's family, and an ASEAN one in tourism."""
    planned = [(subject, role) for subject in _subjects() for role in _roles(subject)]
    return [_draw_scheme(chance, number, *each) for number, each in enumerate(planned, start=FIRST_NUMBER)]


def _subjects() -> Iterator[_Subject]:
    sectors = {row["sector"]: row for row in word_table("sectors")}
    seen: Counter[str] = Counter()
    for row in word_table("subjects"):
        sector = sectors[row["sector"]]
        industry, of_sector = f"{sector['section']}{row['kbli']}", f"sector {row['sector']}"
        seen.update((industry, of_sector))
        if row["sector"] in _SECTORS_WITH_OLD_CODES:
            stem = f"{sector['prefix']}.{_initials(row['subject_en'])}{seen[of_sector]:02}"
            yield _Subject(sector, row, stem, UnitCodeShape.SKKNI_OLD)
        else:
            stem = f"{sector['section']}.{row['kbli']}{seen[industry] - 1}"
            yield _Subject(sector, row, stem, UnitCodeShape.SKKNI)
        if row["sector"] == _ASEAN_SECTOR:
            yield _Subject(sector, row, f"D1.H{_initials(row['subject_en'])}.CL{seen[of_sector]}", UnitCodeShape.ASEAN)


def _initials(title: str) -> str:
    words = title.upper().split()
    return f"{words[0][0]}{words[-1][0] if len(words) > 1 else words[0][1]}"


def _roles(subject: _Subject) -> Sequence[Row]:
    if subject.shape is UnitCodeShape.ASEAN:
        return [row for row in word_table("roles") if row["family"] == "asean"]
    return [row for row in word_table("roles") if row["family"] == subject.sector["family"]]


def _draw_scheme(chance: Random, number: int, subject: _Subject, role: Row) -> DrawnScheme:
    is_asean = subject.shape is UnitCodeShape.ASEAN
    return DrawnScheme(
        number=number,
        sector=subject.sector["sector"],
        subject=subject.row["subject_id"],
        kind=SchemeKind(role["kind"]),
        level=int(role["kkni_level"]) if role["kkni_level"] else None,
        kbli=subject.row["kbli"],
        kbji=subject.row["kbji"],
        prefix=subject.sector["prefix"],
        basis=StandardBasis.INTERNATIONAL if is_asean else StandardBasis.SKKNI,
        framework=SchemeFramework.ASEAN_ACCSTP if is_asean else SchemeFramework.NATIONAL,
        language="en" if is_asean else "id",
        validity_years=int(subject.sector["validity_years"]),
        versions=tuple(_versions(chance, subject, role)),
    )


def _versions(chance: Random, subject: _Subject, role: Row) -> Iterator[DrawnVersion]:
    is_renewed = is_one_in(chance, _SHARE_WITH_TWO_VERSIONS)
    is_withdrawn = is_one_in(chance, _SHARE_WITHDRAWN)
    withdrawn_on = day_between(chance, *_WITHDRAWN) if is_withdrawn else None
    yield _version(subject, role, 1, day_between(chance, *_FIRST_VERIFIED), withdrawn_on)
    if is_renewed:
        yield _version(subject, role, 2, day_between(chance, *_SECOND_VERIFIED), None)


def _version(subject: _Subject, role: Row, version: int, verified_on: date, withdrawn_on: date | None) -> DrawnVersion:
    return DrawnVersion(
        version=version,
        title_id=role["title_id"].format(subject.row["subject_id"]),
        title_en=role["title_en"].format(subject.row["subject_en"]),
        verified_on=verified_on,
        withdrawn_on=withdrawn_on,
        units=tuple(_units(subject, role, version)),
    )


def _units(subject: _Subject, role: Row, version: int) -> Iterator[tuple[DrawnUnit, UnitRole]]:
    """Yield the units up to the scheme's level; the last of them is elective."""
    level = int(role["kkni_level"] or _LEVEL_WITHOUT_LEVEL)
    rows = [row for row in word_table("units") if int(row["lowest_level"]) <= level]
    for serial, row in enumerate(rows, start=1):
        is_last = serial == len(rows)
        yield _unit(subject, row, serial, version), UnitRole.ELECTIVE if is_last else UnitRole.CORE


def _unit(subject: _Subject, row: Row, serial: int, version: int) -> DrawnUnit:
    is_asean = subject.shape is UnitCodeShape.ASEAN
    code = f"{subject.stem}.{serial:02}" if is_asean else f"{subject.stem}.{serial:03}.{version:02}"
    return DrawnUnit(
        code=code,
        shape=subject.shape,
        title_id=row["title_id"].format(subject.row["subject_id"]),
        title_en=row["title_en"].format(subject.row["subject_en"]),
    )
