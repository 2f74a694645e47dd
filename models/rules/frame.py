"""The frame of certification: standards, occupation maps, partner bodies, agreements, circulars and legal bases."""

import re
from collections.abc import Collection
from datetime import date
from enum import StrEnum

from models.rules.life_cycle import LifeCycle, Step
from models.rules.schemes import HIGHEST_LEVEL, LOWEST_LEVEL
from models.rules.texts import written
from models.rules.validity import check_year
from models.rules.violations import InvalidInput

_KBJI = re.compile(r"[0-9]{4}")
_BETWEEN = "; "
"""Between the partners of an agreement, as the report writes them."""


class StandardKind(StrEnum):
    """The three kinds of competency standards (Laporan Kinerja BNSP 2021, line 347)."""

    NATIONAL = "NATIONAL"
    """SKKNI."""
    SPECIAL = "SPECIAL"
    """Standar kompetensi kerja khusus."""
    INTERNATIONAL = "INTERNATIONAL"


class AgreementKind(StrEnum):
    """What was agreed, as the report tells it."""

    MEMORANDUM = "MEMORANDUM"
    """Nota kesepahaman."""
    OCCUPATION_MAP = "OCCUPATION_MAP"
    SCHEME_RATIFICATION = "SCHEME_RATIFICATION"
    HARMONISATION = "HARMONISATION"
    DISSEMINATION = "DISSEMINATION"
    INTERNATIONAL = "INTERNATIONAL"


class CircularStatus(StrEnum):
    """Whether a circular still binds."""

    IN_FORCE = "IN_FORCE"
    WITHDRAWN = "WITHDRAWN"


CIRCULAR = LifeCycle(
    "CIRCULAR",
    CircularStatus.IN_FORCE,
    (Step("WITHDRAW", (CircularStatus.IN_FORCE,), CircularStatus.WITHDRAWN),),
)


class LegalBasisKind(StrEnum):
    """The rank of a rule's source."""

    LAW = "LAW"
    GOVERNMENT_REGULATION = "GOVERNMENT_REGULATION"
    PRESIDENTIAL_REGULATION = "PRESIDENTIAL_REGULATION"
    PRESIDENTIAL_INSTRUCTION = "PRESIDENTIAL_INSTRUCTION"
    MINISTERIAL_REGULATION = "MINISTERIAL_REGULATION"
    DIRECTORATE_REGULATION = "DIRECTORATE_REGULATION"
    BNSP_REGULATION = "BNSP_REGULATION"
    CIRCULAR = "CIRCULAR"
    STANDARD = "STANDARD"


class OfficerPosition(StrEnum):
    """The seven members of BNSP since PP 10/2018 (Laporan Kinerja BNSP 2021, lines 244-254 and 292)."""

    CHAIR = "CHAIR"
    VICE_CHAIR = "VICE_CHAIR"
    LICENSING = "LICENSING"
    CERTIFICATION = "CERTIFICATION"
    QUALITY = "QUALITY"
    DATA_AND_INFORMATION = "DATA_AND_INFORMATION"
    HUMAN_RESOURCES = "HUMAN_RESOURCES"


def check_set(year: int, today: date) -> None:
    """Raises InvalidInput for a year in which nothing can have been set: long ago, or still to come."""
    check_year(year)
    if year > today.year:
        raise InvalidInput("year", "lies in the future")


def check_occupation(kkni_level: int | None, kbji_code: str | None) -> None:
    """Raises InvalidInput unless the level, where there is one, is from 1 to 9, and the class has four digits."""
    if kkni_level is not None and not LOWEST_LEVEL <= kkni_level <= HIGHEST_LEVEL:
        raise InvalidInput("kkniLevel", f"must be from {LOWEST_LEVEL} to {HIGHEST_LEVEL}")
    if kbji_code is not None and not _KBJI.fullmatch(kbji_code):
        raise InvalidInput("kbjiCode", "has four digits")


def partners_named(partners: Collection[str]) -> str:
    """Return partners as they are stored, with semicolons between. Raises InvalidInput."""
    if not partners or any(";" in each for each in partners):
        raise InvalidInput("partners", "are at least one, each without a semicolon")
    return written("partners", _BETWEEN.join(written("partners", each, 200) for each in partners), 500)
