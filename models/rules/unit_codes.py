"""Codes of competency units, in each of the shapes that are in use (domain.md 2.6)."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from models.rules.numbers import Number, closed
from models.rules.violations import InvalidInput


class UnitCodeShape(StrEnum):
    """Which way of writing unit codes a code follows."""

    SKKNI = "SKKNI"
    """``J.620100.005.02``."""
    SKKNI_OLD = "SKKNI_OLD"
    """``TIK.CS02.019.01``."""
    ASEAN = "ASEAN"
    """``D1.HRS.CL1.01``."""
    OTHER = "OTHER"
    """Anything else of letters, digits and dots: some decrees put letters in the middle group."""


SHAPES = {
    UnitCodeShape.SKKNI: re.compile(r"[A-U]\.\d{6}\.\d{3}\.\d{2}", re.ASCII),
    UnitCodeShape.SKKNI_OLD: re.compile(r"[A-Z]{2,4}\.[A-Z]{2}\d{2}\.\d{3}\.\d{2}", re.ASCII),
    UnitCodeShape.ASEAN: re.compile(r"D\d{1,2}\.[A-Z]{2,4}\.[A-Z]{2}\d{1,2}\.\d{2}", re.ASCII),
    UnitCodeShape.OTHER: re.compile(r"[A-Z0-9]+(?:[.-][A-Z0-9]+){2,5}", re.ASCII),
}
LONGEST_CODE = 32  # characters


@dataclass(frozen=True, slots=True)
class UnitCode(Number):
    """The code of one competency unit in one version."""

    text: str
    shape: UnitCodeShape

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a unit code and recognise its shape, the strictest first. Raises InvalidInput."""
        code = closed(text)
        for shape, pattern in SHAPES.items():
            if len(code) <= LONGEST_CODE and pattern.fullmatch(code):
                return cls(text=code, shape=shape)
        raise InvalidInput("unitCode", "must look like J.620100.005.02")

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class UnitPrefix:
    """How the codes of a field's units begin: ``M.71KKK``."""

    text: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a beginning of unit codes. Raises InvalidInput."""
        prefix = closed(text)
        if not re.fullmatch(rf"[A-Z0-9.-]{{1,{LONGEST_CODE}}}", prefix):
            raise InvalidInput("unitCodePrefix", "is letters, digits, dots and hyphens")
        return cls(prefix)
