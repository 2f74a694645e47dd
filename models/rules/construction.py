"""Construction certificates (SKK konstruksi): final only once LPJK has recorded them."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from models.rules.sector_recommendations import CONSTRUCTION
from models.rules.texts import written
from models.rules.violations import InvalidInput, RuleViolation

HIGHEST_LEVEL = 9
LONGEST = {
    "classification": 120,
    "subclassification": 120,
    "qualification": 80,
    "occupation": 120,
    "enacted_in": 100,
}
"""Characters of each text."""

RECORDED = "Berita acara format sertifikat konstruksi BNSP-LPJK, 27 October 2021 (Laporan Kinerja BNSP 2021, line 699)"
_LPJK_NUMBER = re.compile(r"[A-Z0-9][A-Z0-9 ./-]{4,38}[A-Z0-9]")


class ConstructionState(StrEnum):
    """Whether a construction certificate is final."""

    AWAITING_LPJK = "AWAITING_LPJK"
    RECORDED = "RECORDED"


@dataclass(frozen=True, slots=True)
class ConstructionDetails:
    """What the back of a construction certificate says besides the units."""

    classification: str
    subclassification: str
    qualification: str
    level: int
    occupation: str
    enacted_in: str


@dataclass(eq=False)
class ConstructionDetailsMissing(RuleViolation):
    """A certificate of a construction scheme says its classification, or it is not one that LPJK can record."""

    source: ClassVar[str] = RECORDED
    template: ClassVar[str] = "{scheme} is a construction scheme: classification, level and occupation are needed."
    scheme: str


@dataclass(eq=False)
class AlreadyRecordedByLpjk(RuleViolation):
    """LPJK's registration number is attached once and never changed."""

    source: ClassVar[str] = RECORDED
    template: ClassVar[str] = "{registration_number} is recorded by LPJK already."
    registration_number: str


def check_details(scheme: str, sector: str | None, details: ConstructionDetails | None) -> None:
    """Raises ConstructionDetailsMissing, or InvalidInput for details that do not belong there."""
    if sector == CONSTRUCTION and details is None:
        raise ConstructionDetailsMissing(scheme)
    if sector != CONSTRUCTION and details is not None:
        raise InvalidInput("construction", "is for construction schemes only")
    if details is not None:
        _check_complete(details)


def _check_complete(details: ConstructionDetails) -> None:
    if not 1 <= details.level <= HIGHEST_LEVEL:
        raise InvalidInput("construction.level", f"is from 1 to {HIGHEST_LEVEL}")
    for name, longest in LONGEST.items():
        written(f"construction.{name}", getattr(details, name), longest)


def check_unrecorded(registration_number: str, state: ConstructionState) -> None:
    """Raises AlreadyRecordedByLpjk."""
    if state is ConstructionState.RECORDED:
        raise AlreadyRecordedByLpjk(registration_number)


def parse_lpjk_number(text: str) -> str:
    """Return LPJK's registration number in capitals with single spaces. Raises InvalidInput."""
    number = " ".join(text.upper().split())
    if not _LPJK_NUMBER.fullmatch(number):
        raise InvalidInput("lpjkRegistrationNumber", "6 to 40 letters, digits, spaces, dots, slashes and hyphens")
    return number
