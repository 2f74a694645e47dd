"""The documents of an application for a licence. The register keeps no file: only its kind and hash, who and when."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import ClassVar

from models.rules.licence_applications import LicenceApplicationStatus
from models.rules.licences import LicenceKind
from models.rules.violations import InvalidInput, RuleViolation

DOCUMENTS = (
    "Laporan Kinerja BNSP 2021, line 437: an LSP prepares the documents of its quality management system before it "
    "applies for a licence"
)
_SHA_256 = re.compile(r"[0-9a-f]{64}")


class LicenceDocumentKind(StrEnum):
    """What a document is. The list is ours: the report names none (domain.md R04)."""

    LEGAL_ENTITY = "LEGAL_ENTITY"
    """The deed of the body, or the decision of its founder."""
    QUALITY_MANUAL = "QUALITY_MANUAL"
    PROCEDURES = "PROCEDURES"
    SCHEMES = "SCHEMES"
    ASSESSORS = "ASSESSORS"
    SITES = "SITES"
    PERFORMANCE_REPORT = "PERFORMANCE_REPORT"
    """What an LSP did in the licence that ends."""


REQUIRED: Mapping[LicenceKind, frozenset[LicenceDocumentKind]] = MappingProxyType(
    {
        LicenceKind.INITIAL: frozenset(LicenceDocumentKind) - {LicenceDocumentKind.PERFORMANCE_REPORT},
        LicenceKind.RENEWAL: frozenset(
            {
                LicenceDocumentKind.QUALITY_MANUAL,
                LicenceDocumentKind.PROCEDURES,
                LicenceDocumentKind.PERFORMANCE_REPORT,
            }
        ),
    }
)
"""Without which documents an application is not submitted."""


@dataclass(eq=False)
class DocumentsMissing(RuleViolation):
    """The application is submitted before every document that it needs was filed."""

    source: ClassVar[str] = DOCUMENTS
    template: ClassVar[str] = "Application {number} still needs {kinds}."
    number: str
    kinds: str


@dataclass(eq=False)
class DocumentsClosed(RuleViolation):
    """The application is with BNSP, or over: no document is filed unless it is returned."""

    source: ClassVar[str] = DOCUMENTS
    template: ClassVar[str] = "Application {number} is {status}: it takes no documents now."
    number: str
    status: LicenceApplicationStatus


def missing_documents(kind: LicenceKind, filed: Collection[LicenceDocumentKind]) -> tuple[LicenceDocumentKind, ...]:
    """Return what an application of this kind still needs, in the order of the enumeration."""
    return tuple(each for each in LicenceDocumentKind if each in REQUIRED[kind] - set(filed))


def check_documents(number: str, kind: LicenceKind, filed: Collection[LicenceDocumentKind]) -> None:
    """Raises DocumentsMissing."""
    if missing := missing_documents(kind, filed):
        raise DocumentsMissing(number, ", ".join(missing))


def check_takes_documents(number: str, status: LicenceApplicationStatus) -> None:
    """Raises DocumentsClosed unless the application is with the applicant."""
    if status not in (LicenceApplicationStatus.DRAFT, LicenceApplicationStatus.RETURNED):
        raise DocumentsClosed(number, status)


def hash_read(text: str) -> str:
    """Return a SHA-256 hash in lower case. Raises InvalidInput."""
    lowered = text.strip().lower()
    if not _SHA_256.fullmatch(lowered):
        raise InvalidInput("sha256", "has 64 hexadecimal digits")
    return lowered
