"""Certification schemes (skema sertifikasi) and their versions."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from models.rules.life_cycle import LifeCycle, Step
from models.rules.violations import InvalidInput, RuleViolation

VERIFICATION = "Laporan Kinerja BNSP 2021, lines 443-452: a scheme is verified and ratified before it is certified"
LOWEST_LEVEL = 1
HIGHEST_LEVEL = 9
LAST_VERSION = 999
LONGEST_VALIDITY = 10  # years
ENGLISH = "en"
LANGUAGES = ("id", ENGLISH)
_KBLI = re.compile(r"[0-9]{5}")
_KBJI = re.compile(r"[0-9]{4}")
_PREFIX = re.compile(r"[A-Z]{1,4}")


class SchemeKind(StrEnum):
    """What a scheme packages (domain.md R06)."""

    KKNI = "KKNI"
    """A level of the national qualification framework; has a level from 1 to 9."""
    OCCUPATION = "OCCUPATION"
    CLUSTER = "CLUSTER"
    UNIT = "UNIT"
    PROFICIENCY = "PROFICIENCY"


class StandardBasis(StrEnum):
    """The kind of competency standard that a scheme refers to."""

    SKKNI = "SKKNI"
    INTERNATIONAL = "INTERNATIONAL"
    SPECIAL = "SPECIAL"


class SchemeFramework(StrEnum):
    """Whether a scheme is national or one of the ASEAN tourism professions (ACCSTP)."""

    NATIONAL = "NATIONAL"
    ASEAN_ACCSTP = "ASEAN_ACCSTP"


class SchemeVersionStatus(StrEnum):
    """Where a version of a scheme stands. Only a ratified one is certified."""

    DRAFT = "DRAFT"
    SUBMITTED = "SUBMITTED"
    IN_VERIFICATION = "IN_VERIFICATION"
    VERIFIED = "VERIFIED"
    RATIFIED = "RATIFIED"
    SUPERSEDED = "SUPERSEDED"
    WITHDRAWN = "WITHDRAWN"


SCHEME_VERSION = LifeCycle(
    "SCHEME_VERSION",
    SchemeVersionStatus.DRAFT,
    (
        Step("SUBMIT", (SchemeVersionStatus.DRAFT,), SchemeVersionStatus.SUBMITTED),
        Step("TAKE_INTO_VERIFICATION", (SchemeVersionStatus.SUBMITTED,), SchemeVersionStatus.IN_VERIFICATION),
        Step("VERIFY", (SchemeVersionStatus.IN_VERIFICATION,), SchemeVersionStatus.VERIFIED),
        Step("RATIFY", (SchemeVersionStatus.VERIFIED,), SchemeVersionStatus.RATIFIED),
        Step("SUPERSEDE", (SchemeVersionStatus.RATIFIED,), SchemeVersionStatus.SUPERSEDED),
        Step(
            "WITHDRAW",
            (SchemeVersionStatus.RATIFIED, SchemeVersionStatus.SUPERSEDED),
            SchemeVersionStatus.WITHDRAWN,
        ),
    ),
)
CERTIFIABLE = SCHEME_VERSION.sources("WITHDRAW")
"""A superseded version is still certified where it is in scope, until it is withdrawn."""
EVER_CERTIFIED = (*CERTIFIABLE, SchemeVersionStatus.WITHDRAWN)


class SchemeVersionAct(StrEnum):
    """The steps of a version on its way to ratification."""

    SUBMIT = "SUBMIT"
    TAKE_INTO_VERIFICATION = "TAKE_INTO_VERIFICATION"
    """The caller is its verifier from now on."""
    VERIFY = "VERIFY"
    """Done, by the verifier, with the sheet (lembar verifikasi skema)."""


class UnitRole(StrEnum):
    """Whether every holder of the scheme has the unit or may choose it."""

    CORE = "CORE"
    ELECTIVE = "ELECTIVE"


@dataclass(eq=False)
class SchemeVersionWithdrawn(RuleViolation):
    """The scheme version has been withdrawn."""

    source: ClassVar[str] = VERIFICATION
    template: ClassVar[str] = "{scheme} has been withdrawn."
    scheme: str


@dataclass(eq=False)
class SchemeVersionNotRatified(RuleViolation):
    """The scheme version has never been ratified."""

    source: ClassVar[str] = VERIFICATION
    template: ClassVar[str] = "{scheme} has not been ratified."
    scheme: str


@dataclass(eq=False)
class NewerVersionRatified(RuleViolation):
    """A newer version of the scheme has been ratified: an older one comes too late."""

    source: ClassVar[str] = VERIFICATION
    template: ClassVar[str] = "{scheme} comes too late: {newer} has been ratified."
    scheme: str
    newer: str


@dataclass(eq=False)
class UnitsDoNotMatch(RuleViolation):
    """The assessed units are not those of the scheme version: core units are all there, others are among its own."""

    source: ClassVar[str] = "Laporan Kinerja BNSP 2021, line 347: certification refers to the scheme's standards"
    template: ClassVar[str] = "The assessed units do not match {scheme}: {missing} missing, {foreign} foreign."
    scheme: str
    missing: int
    foreign: int


@dataclass(eq=False)
class AseanSchemeTranslated(RuleViolation):
    """The material of an ASEAN scheme is not English, or its title or that of a unit is not given in English."""

    source: ClassVar[str] = (
        "SE.002/BNSP/VII/2021; Laporan Kinerja BNSP 2021, line 664: the Toolbox is used without translation"
    )
    template: ClassVar[str] = "{scheme} is an ASEAN scheme: its material, its title and its units are in English."
    scheme: str


def check_classes(kbli_code: str, kbji_code: str, registration_prefix: str) -> None:
    """Raises InvalidInput unless the codes have the shapes that certificate numbers print (domain.md 2.1, 2.2)."""
    for field, text, shape in (
        ("kbliCode", kbli_code, _KBLI),
        ("kbjiCode", kbji_code, _KBJI),
        ("registrationPrefix", registration_prefix, _PREFIX),
    ):
        if not shape.fullmatch(text):
            raise InvalidInput(field, "has five digits (KBLI), four digits (KBJI) or one to four letters (prefix)")


def check_language(scheme: str, framework: SchemeFramework, language: str) -> None:
    """Raises InvalidInput for a language that is none of the register's, AseanSchemeTranslated."""
    if language not in LANGUAGES:
        raise InvalidInput("language", f"is one of {', '.join(LANGUAGES)}")
    if framework is SchemeFramework.ASEAN_ACCSTP and language != ENGLISH:
        raise AseanSchemeTranslated(scheme)


def check_titles(scheme: str, framework: SchemeFramework, english_titles: Collection[str | None]) -> None:
    """Raises AseanSchemeTranslated unless every title of an ASEAN scheme version is given in English."""
    if framework is SchemeFramework.ASEAN_ACCSTP and not all(english_titles):
        raise AseanSchemeTranslated(scheme)


def check_version(version: int, validity_years: int, units: Collection[str]) -> None:
    """Raises InvalidInput unless a version has a number, a validity from one to ten years, and units, each once."""
    if not 1 <= version <= LAST_VERSION:
        raise InvalidInput("version", f"counts from 1 to {LAST_VERSION}")
    if not 1 <= validity_years <= LONGEST_VALIDITY:
        raise InvalidInput("validityYears", f"must be from 1 to {LONGEST_VALIDITY}")
    if not units or len(set(units)) < len(units):
        raise InvalidInput("units", "are at least one, each named once")


def check_ratified(scheme: str, status: SchemeVersionStatus) -> None:
    """Raises unless the version may be certified: a superseded one still may, for those who were assessed under it."""
    if status is SchemeVersionStatus.WITHDRAWN:
        raise SchemeVersionWithdrawn(scheme)
    if status not in CERTIFIABLE:
        raise SchemeVersionNotRatified(scheme)


def check_units(scheme: str, core: Collection[str], elective: Collection[str], assessed: Collection[str]) -> None:
    """Raises UnitsDoNotMatch unless all core units, and none outside the version, were assessed."""
    missing = len(set(core) - set(assessed))
    foreign = len(set(assessed) - set(core) - set(elective))
    if missing or foreign:
        raise UnitsDoNotMatch(scheme, missing, foreign)


def check_level(kind: SchemeKind, level: int | None) -> None:
    """Raises InvalidInput unless a level is from 1 to 9, and there where the kind is KKNI (Perpres 8/2012)."""
    if level is None and kind is SchemeKind.KKNI:
        raise InvalidInput("level", "a KKNI scheme has a level")
    if level is not None and not LOWEST_LEVEL <= level <= HIGHEST_LEVEL:
        raise InvalidInput("level", f"must be from {LOWEST_LEVEL} to {HIGHEST_LEVEL}")
