"""The numbers of the register: parsed, normalised, formatted (domain.md section 2).

`parse` takes what people type or print, `canonical` gives the one form of it that is stored. No number has a check
digit, so a number of the right shape is not yet a number that exists. Raises InvalidInput for another shape.
"""

import re
from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Self

from models.rules.violations import InvalidInput, RuleViolation

SPACES = re.compile(r"\s+")
HIGHEST_SERIAL = 9_999_999  # seven digits, the widest serial that is printed
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
"""The months, as decrees and circulars are numbered."""
YEAR = r"(?P<year>(?:19|20)\d{2})"


class NumberSeriesKind(StrEnum):
    """What a series of serial numbers counts for one LSP."""

    REGISTRATION = "REGISTRATION"
    """Starts again each year."""
    CERTIFICATE = "CERTIFICATE"
    """Runs on across the years."""


@dataclass(eq=False)
class SerialsExhausted(RuleViolation):
    """A series has no number left."""

    source: ClassVar[str] = "Peraturan BNSP 03/BNSP.302/X/2013, clause 5.5: a serial has seven digits"
    template: ClassVar[str] = "The series {kind} of {year} has no number left."
    kind: NumberSeriesKind
    year: int


def closed(text: str) -> str:
    """Take the spaces out of a number and write its letters large, as most numbers are compared."""
    return SPACES.sub("", text).upper()


class Number(ABC):
    """A number that people write in several ways; `str()` gives the canonical one."""

    __slots__ = ()

    @classmethod
    @abstractmethod
    def parse(cls, text: str) -> Self:
        """Read a number. Raises InvalidInput for a text of another shape."""

    @classmethod
    def canonical(cls, text: str) -> str:
        """Write a number as it is stored. Raises InvalidInput for a text of another shape."""
        return str(cls.parse(text))

    @classmethod
    def canonical_or_none(cls, text: str | None) -> str | None:
        """Write a number that may be left out as it is stored. Raises InvalidInput for a text of another shape."""
        return None if text is None else cls.canonical(text)


@dataclass(frozen=True, slots=True)
class LicenceNumber(Number):
    """The number of an LSP's licence: ``BNSP-LSP-9001-ID`` (domain.md 2.3)."""

    digits: str
    """Three to five digits."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a licence number, in any case and with stray spaces."""
        return cls(**_parts(_LICENCE, closed(text), "licenceNumber", "BNSP-LSP-9001-ID"))

    def __str__(self) -> str:
        return f"BNSP-LSP-{self.digits}-ID"


@dataclass(frozen=True, slots=True)
class RegistrationNumber(Number):
    """The number that names one certificate in the nation: ``TIK.9001.00042.2026`` (domain.md 2.2)."""

    prefix: str
    """Sector code or section letter of the industry classification."""
    licence: str
    """The digits of the issuing LSP's licence."""
    serial: str
    """Three to seven digits, as printed: leading zeros count."""
    year: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a registration number with dots or spaces, with or without ``No. Reg.`` in front."""
        spaced = SPACES.sub(" ", text).strip().upper()
        return cls(**_parts(_REGISTRATION, spaced, "registrationNumber", "TIK.9001.00042.2026"))

    @classmethod
    def numbered(cls, prefix: str, licence: LicenceNumber, serial: int, year: int) -> Self:
        """Form the number of a new certificate. Raises InvalidInput past the widest serial."""
        _check_serial(serial, "registrationNumber")
        return cls(prefix=prefix, licence=licence.digits, serial=f"{serial:05}", year=f"{year:04}")

    def __str__(self) -> str:
        return f"{self.prefix}.{self.licence}.{self.serial}.{self.year}"


@dataclass(frozen=True, slots=True)
class CertificateNumber(Number):
    """The number printed on top: ``62090 2513 3 0000042 2026``; unique only within one LSP (domain.md 2.1)."""

    kbli: str
    """Industry class, five digits, of whichever edition."""
    kbji: str
    """Occupation class, four digits."""
    level: str
    """KKNI level, or 0 for none."""
    serial: str
    """Six to eight digits; the construction format has eight."""
    year: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a certificate number, with or without ``No.`` in front."""
        spaced = SPACES.sub(" ", text).strip().upper()
        return cls(**_parts(_CERTIFICATE, spaced, "certificateNumber", "62090 2513 3 0000042 2026"))

    @classmethod
    def numbered(cls, kbli: str, kbji: str, level: int | None, serial: int, year: int) -> Self:
        """Form the number of a new certificate. Raises InvalidInput past the widest serial."""
        _check_serial(serial, "certificateNumber")
        return cls(kbli=kbli, kbji=kbji, level=str(level or 0), serial=f"{serial:07}", year=f"{year:04}")

    def __str__(self) -> str:
        return f"{self.kbli} {self.kbji} {self.level} {self.serial} {self.year}"


@dataclass(frozen=True, slots=True)
class AssessorNumber(Number):
    """The registration number of a competency assessor: ``MET.000.000042 2026`` (domain.md 2.4)."""

    serial: str
    """Six digits."""
    year: str
    """Of registration, not of expiry."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an assessor's number with a dot or a space before the year, and stray spaces."""
        return cls(**_parts(_ASSESSOR, closed(text), "assessorNumber", "MET.000.000042 2026"))

    def __str__(self) -> str:
        return f"MET.000.{self.serial} {self.year}"


@dataclass(frozen=True, slots=True)
class DecreeNumber(Number):
    """The number of a BNSP decree (surat keputusan), in either order that is printed (domain.md 2.3)."""

    text: str
    """Canonical: no spaces, ``KEP.`` in front."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``KEP.0933/BNSP/IV/2025`` or ``KEP. 0292 /II/BNSP/2021``."""
        parts = _parts(_DECREE, closed(text), "decreeNumber", "KEP.0933/BNSP/IV/2025")
        return cls(text=f"KEP.{parts['rest']}")

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class CircularNumber(Number):
    """The number of a BNSP circular (surat edaran). It is no sequence: the whole of it is the number."""

    serial: str
    """With its leading zeros, as numbered."""
    roman: str
    """The month."""
    year: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``SE. 1331/BNSP/IX/2021``."""
        parts = _parts(_CIRCULAR, closed(text), "number", "SE.1331/BNSP/IX/2021")
        return cls(parts["serial"], parts["roman"], int(parts["year"]))

    @property
    def month(self) -> int:
        """The month, 1 to 12."""
        return ROMAN.index(self.roman) + 1

    def __str__(self) -> str:
        return f"SE.{self.serial}/BNSP/{self.roman}/{self.year}"


@dataclass(frozen=True, slots=True)
class BlankNumber(Number):
    """The number of the paper blank that a certificate is printed on: six to ten digits, eight are usual."""

    digits: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the number of a blank."""
        return cls(**_parts(_BLANK, SPACES.sub("", text), "blankNumber", "00001234"))

    def __str__(self) -> str:
        return self.digits


@dataclass(frozen=True, slots=True)
class SchemeCode(Number):
    """The code of a certification scheme: ``SKM-000123``."""

    digits: str
    """Six digits."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a scheme's code in any case."""
        return cls(**_parts(_SCHEME, closed(text), "schemeCode", "SKM-000123"))

    def at(self, version: int) -> str:
        """Name one version of the scheme, as certificates do: ``SKM-000123@2``."""
        return f"{self}@{version}"

    def __str__(self) -> str:
        return f"SKM-{self.digits}"


_LICENCE = re.compile(r"BNSP-LSP-(?P<digits>\d{3,5})-ID", re.ASCII)
_REGISTRATION = re.compile(
    r"(?:NO\.? ?)?(?:REG\.? ?)?(?P<prefix>[A-Z]{1,4})[ .](?P<licence>\d{3,5})[ .](?P<serial>\d{3,7})[ .]" + YEAR,
    re.ASCII,
)
_CERTIFICATE = re.compile(
    r"(?:NO\.? ?)?(?P<kbli>\d{5}) (?P<kbji>\d{4}) (?P<level>\d) (?P<serial>\d{6,8}) " + YEAR, re.ASCII
)
_ASSESSOR = re.compile(r"MET\.000\.(?P<serial>\d{6})\.?" + YEAR, re.ASCII)
_CIRCULAR = re.compile(rf"SE\.?(?P<serial>\d{{1,4}})/BNSP/(?P<roman>{'|'.join(ROMAN)})/{YEAR}", re.ASCII)
_DECREE = re.compile(r"KEP\.?(?P<rest>\d{3,4}/(?:BNSP/[IVX]+|[IVX]+/BNSP)/(?:19|20)\d{2})", re.ASCII)
_BLANK = re.compile(r"(?P<digits>\d{6,10})", re.ASCII)
_SCHEME = re.compile(r"SKM-(?P<digits>\d{6})", re.ASCII)


def _parts(pattern: re.Pattern[str], text: str, field: str, example: str) -> dict[str, str]:
    """Return the named parts of the whole of `text`. The text is not repeated in the error."""
    match = pattern.fullmatch(text)
    if match is None:
        raise InvalidInput(field, f"must look like {example}")
    return match.groupdict()


def _check_serial(serial: int, field: str) -> None:
    if not 1 <= serial <= HIGHEST_SERIAL:
        raise InvalidInput(field, f"a serial runs from 1 to {HIGHEST_SERIAL}")
