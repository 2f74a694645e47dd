"""Applications for a licence and for its renewal (lisensi, relisensi), from a draft to the plenary's decision."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import ClassVar

from models.rules.licences import LicenceKind
from models.rules.life_cycle import LifeCycle, Step
from models.rules.violations import RuleViolation

RENEWAL_WINDOW = timedelta(days=180)
"""How long before the end of a licence its LSP is reminded, and counted as late when it has not applied."""


class LicenceApplicationStatus(StrEnum):
    """The stage that an application has reached."""

    DRAFT = "DRAFT"
    SUBMITTED = "SUBMITTED"
    DOCUMENT_REVIEW = "DOCUMENT_REVIEW"
    FIELD_ASSESSMENT = "FIELD_ASSESSMENT"
    """Licensing assessors visit the LSP."""
    PLENARY = "PLENARY"
    """BNSP's members decide."""
    GRANTED = "GRANTED"
    REJECTED = "REJECTED"
    RETURNED = "RETURNED"
    """Sent back for completion; it may be submitted again."""
    CANCELLED = "CANCELLED"
    """Taken back by the applicant."""


_OPEN = (
    LicenceApplicationStatus.SUBMITTED,
    LicenceApplicationStatus.DOCUMENT_REVIEW,
    LicenceApplicationStatus.FIELD_ASSESSMENT,
    LicenceApplicationStatus.PLENARY,
)

LICENCE_APPLICATION = LifeCycle(
    "LICENCE_APPLICATION",
    LicenceApplicationStatus.DRAFT,
    (
        Step(
            "SUBMIT",
            (LicenceApplicationStatus.DRAFT, LicenceApplicationStatus.RETURNED),
            LicenceApplicationStatus.SUBMITTED,
        ),
        Step("REVIEW_DOCUMENTS", (LicenceApplicationStatus.SUBMITTED,), LicenceApplicationStatus.DOCUMENT_REVIEW),
        Step(
            "ASSIGN_FIELD_ASSESSMENT",
            (LicenceApplicationStatus.DOCUMENT_REVIEW,),
            LicenceApplicationStatus.FIELD_ASSESSMENT,
        ),
        Step("REPORT_FIELD_ASSESSMENT", (LicenceApplicationStatus.FIELD_ASSESSMENT,), LicenceApplicationStatus.PLENARY),
        Step("GRANT", (LicenceApplicationStatus.PLENARY,), LicenceApplicationStatus.GRANTED),
        Step("REJECT", (LicenceApplicationStatus.PLENARY,), LicenceApplicationStatus.REJECTED),
        Step("RETURN", _OPEN, LicenceApplicationStatus.RETURNED),
        Step(
            "CANCEL",
            (LicenceApplicationStatus.DRAFT, LicenceApplicationStatus.RETURNED, *_OPEN),
            LicenceApplicationStatus.CANCELLED,
        ),
    ),
)


@dataclass(eq=False)
class RenewalNamesNoLicence(RuleViolation):
    """A renewal does not say which licence it renews, or a first application names one."""

    source: ClassVar[str] = "Laporan Kinerja BNSP 2021, line 339: relicensing is for an LSP that has a licence"
    template: ClassVar[str] = "An application of kind {kind} and the licence that it names do not go together."
    kind: str


def check_renews(kind: LicenceKind, renewed_licence: str | None) -> None:
    """Raises RenewalNamesNoLicence unless a renewal, and only a renewal, names the licence that it renews."""
    if (kind is LicenceKind.RENEWAL) != (renewed_licence is not None):
        raise RenewalNamesNoLicence(kind)


def age_in_stage(entered_at: datetime, now: datetime) -> int:
    """Return the whole days that an application has been in its stage."""
    return (now - entered_at).days
