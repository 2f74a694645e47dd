"""Applications for a licence and for its renewal (lisensi, relisensi), from a draft to the plenary's decision."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import ClassVar

from models.rules.actors import Actor, Role
from models.rules.licences import LicenceKind, LicenceStatus
from models.rules.life_cycle import LifeCycle, Step
from models.rules.permissions import check_applies_for, check_role
from models.rules.violations import RuleViolation

RELICENSING = "Laporan Kinerja BNSP 2021, line 339: relicensing is for an LSP that has a licence"

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


NOT_SUBMITTED = (
    LicenceApplicationStatus.DRAFT,
    LicenceApplicationStatus.REJECTED,
    LicenceApplicationStatus.CANCELLED,
)
"""What is no submitted application: a draft, or one that came to nothing."""


class ApplicationAct(StrEnum):
    """The steps that say nothing but that they were taken, and why."""

    SUBMIT = "SUBMIT"
    REVIEW_DOCUMENTS = "REVIEW_DOCUMENTS"
    RETURN = "RETURN"
    CANCEL = "CANCEL"


APPLICANTS_OWN = frozenset({ApplicationAct.SUBMIT, ApplicationAct.CANCEL})
"""The steps that the applicant takes; BNSP takes the others, and files for candidates, who have no login yet."""


@dataclass(eq=False)
class RenewalNamesNoLicence(RuleViolation):
    """A renewal does not say which licence it renews, or a first application names one."""

    source: ClassVar[str] = RELICENSING
    template: ClassVar[str] = "An application of kind {kind} and the licence that it names do not go together."
    kind: str


@dataclass(eq=False)
class LicenceNotRenewable(RuleViolation):
    """The licence that would be renewed was revoked or given back: the body applies anew, as a candidate."""

    source: ClassVar[str] = RELICENSING
    template: ClassVar[str] = "The licence of {licence_number} was ended and cannot be renewed."
    licence_number: str


@dataclass(eq=False)
class ApplicationStillOpen(RuleViolation):
    """The body has another application that is not decided."""

    source: ClassVar[str] = RELICENSING
    template: ClassVar[str] = "{applicant} has an application that is not decided: {number}."
    applicant: str
    number: str


def check_renews(kind: LicenceKind, renewed_licence: str | None) -> None:
    """Raises RenewalNamesNoLicence unless a renewal, and only a renewal, names the licence that it renews."""
    if (kind is LicenceKind.RENEWAL) != (renewed_licence is not None):
        raise RenewalNamesNoLicence(kind)


def check_renewable(licence_number: str, status: LicenceStatus) -> None:
    """Raises LicenceNotRenewable unless the licence runs or ran its full time."""
    if status is not LicenceStatus.GRANTED:
        raise LicenceNotRenewable(licence_number)


def check_none_open(applicant: str, open_applications: Collection[str]) -> None:
    """Raises ApplicationStillOpen when the body has an undecided application."""
    for number in open_applications:
        raise ApplicationStillOpen(applicant, number)


def check_may_advance(actor: Actor, act: ApplicationAct, licence_number: str | None) -> None:
    """Raises NotPermitted unless the step is the caller's: the applicant's own, or BNSP's."""
    if act in APPLICANTS_OWN:
        check_applies_for(actor, licence_number)
    else:
        check_role(actor, Role.BNSP_LICENSING)


def last_day_of_reminder(today: date) -> date:
    """Return the last day of licences whose renewal is due already."""
    return today + RENEWAL_WINDOW


def age_in_stage(entered_at: datetime, now: datetime) -> int:
    """Return the whole days that an application has been in its stage."""
    return (now - entered_at).days
