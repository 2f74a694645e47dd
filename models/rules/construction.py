"""Construction certificates (SKK konstruksi): final only once LPJK has recorded them."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from models.rules.violations import InvalidInput, RuleViolation

RECORDED = "Berita acara format sertifikat konstruksi BNSP-LPJK, 27 October 2021 (Laporan Kinerja BNSP 2021, line 699)"
_LPJK_NUMBER = re.compile(r"[A-Z0-9][A-Z0-9 ./-]{4,38}[A-Z0-9]")


class ConstructionState(StrEnum):
    """Whether a construction certificate is final."""

    AWAITING_LPJK = "AWAITING_LPJK"
    RECORDED = "RECORDED"


@dataclass(eq=False)
class AlreadyRecordedByLpjk(RuleViolation):
    """LPJK's registration number is attached once and never changed."""

    source: ClassVar[str] = RECORDED
    template: ClassVar[str] = "{registration_number} is recorded by LPJK already."
    registration_number: str


@dataclass(eq=False)
class NotOfConstruction(RuleViolation):
    """The certificate's scheme does not belong to construction."""

    source: ClassVar[str] = RECORDED
    template: ClassVar[str] = "{registration_number} is not a construction certificate."
    registration_number: str


def parse_lpjk_number(text: str) -> str:
    """Return LPJK's registration number in capitals with single spaces. Raises InvalidInput."""
    number = " ".join(text.upper().split())
    if not _LPJK_NUMBER.fullmatch(number):
        raise InvalidInput("lpjkRegistrationNumber", "6 to 40 letters, digits, spaces, dots, slashes and hyphens")
    return number
