"""Competency assessors (asesor kompetensi): registered, valid, competent for a scheme, member of an LSP."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar

from models.rules.life_cycle import LifeCycle, Step
from models.rules.validity import add_years
from models.rules.violations import RuleViolation

ASSESSOR_YEARS = 3
EXPIRING_DAYS = 90
RECERTIFICATION = "Practice of BNSP: an assessor's certificate is valid for three years, then recertified (RCC)"
ISO_17024 = "ISO/IEC 17024: examiners are qualified for what they examine"


class AssessorStatus(StrEnum):
    """What somebody decided about an assessor. Expired is not decided: the day says so."""

    ACTIVE = "ACTIVE"
    SUSPENDED = "SUSPENDED"
    REVOKED = "REVOKED"


class AssessorState(StrEnum):
    """How an assessor stands on a day: what was decided, and what the calendar says."""

    ACTIVE = "ACTIVE"
    EXPIRING = "EXPIRING"
    """Active, with a certificate that ends within ninety days."""
    EXPIRED = "EXPIRED"
    SUSPENDED = "SUSPENDED"
    REVOKED = "REVOKED"


class AssessorAct(StrEnum):
    """What BNSP decides about an assessor."""

    SUSPEND = "SUSPEND"
    REINSTATE = "REINSTATE"
    REVOKE = "REVOKE"


ASSESSOR = LifeCycle(
    "ASSESSOR",
    AssessorStatus.ACTIVE,
    (
        Step("SUSPEND", (AssessorStatus.ACTIVE,), AssessorStatus.SUSPENDED),
        Step("REINSTATE", (AssessorStatus.SUSPENDED,), AssessorStatus.ACTIVE),
        Step("REVOKE", (AssessorStatus.ACTIVE, AssessorStatus.SUSPENDED), AssessorStatus.REVOKED),
    ),
)
"""From certified on; what comes before is the life cycle of the candidate. Expired is not a step: the day says so."""


@dataclass(frozen=True, slots=True)
class AssessorTerm:
    """An assessor as the rules see one."""

    registration_number: str
    status: AssessorStatus
    valid_from: date
    valid_until: date
    """The last day."""
    is_competent: bool
    """Whether he or she is registered for the scheme that is assessed."""
    is_member: bool
    """Whether he or she belongs to the LSP on the day of the assessment."""


@dataclass(eq=False)
class AssessorExpired(RuleViolation):
    """The assessor's certificate was not valid on the day of the assessment."""

    source: ClassVar[str] = RECERTIFICATION
    template: ClassVar[str] = "The certificate of assessor {registration_number} is not valid on {day}."
    registration_number: str
    day: date


@dataclass(eq=False)
class AssessorNotActive(RuleViolation):
    """The assessor is suspended or revoked."""

    source: ClassVar[str] = RECERTIFICATION
    template: ClassVar[str] = "Assessor {registration_number} is not active."
    registration_number: str


@dataclass(eq=False)
class AssessorNotCompetent(RuleViolation):
    """The assessor is not registered for the scheme."""

    source: ClassVar[str] = ISO_17024
    template: ClassVar[str] = "Assessor {registration_number} is not competent for {scheme}."
    registration_number: str
    scheme: str


@dataclass(eq=False)
class AssessorNotMember(RuleViolation):
    """The assessor does not belong to the LSP on the day of the assessment."""

    source: ClassVar[str] = "Laporan Kinerja BNSP 2021, lines 484-487: assessors act for an LSP that they belong to"
    template: ClassVar[str] = "Assessor {registration_number} does not belong to {licence_number} on {day}."
    registration_number: str
    licence_number: str
    day: date


def last_day_of_assessor(valid_from: date) -> date:
    """Return the last day of an assessor's certificate: the same day three years later, as on other certificates."""
    return add_years(valid_from, ASSESSOR_YEARS)


def state_on(status: AssessorStatus, valid_until: date, day: date) -> AssessorState:
    """Return how an assessor stands on a day."""
    if status is not AssessorStatus.ACTIVE:
        return AssessorState(status.value)
    if valid_until < day:
        return AssessorState.EXPIRED
    return AssessorState.EXPIRING if valid_until <= day + timedelta(days=EXPIRING_DAYS) else AssessorState.ACTIVE


def check_valid(assessor: AssessorTerm, day: date) -> None:
    """Raises AssessorNotActive, AssessorExpired unless the assessor may act as one on the day."""
    if assessor.status is not AssessorStatus.ACTIVE:
        raise AssessorNotActive(assessor.registration_number)
    if not assessor.valid_from <= day <= assessor.valid_until:
        raise AssessorExpired(assessor.registration_number, day)


def check_member(assessor: AssessorTerm, licence_number: str, day: date) -> None:
    """Raises AssessorNotMember unless the assessor belongs to the LSP on the day."""
    if not assessor.is_member:
        raise AssessorNotMember(assessor.registration_number, licence_number, day)


def check_may_assess(assessor: AssessorTerm, licence_number: str, scheme: str, day: date) -> None:
    """Raises one of the violations above unless the assessor may assess for the LSP and the scheme on the day."""
    check_valid(assessor, day)
    if not assessor.is_competent:
        raise AssessorNotCompetent(assessor.registration_number, scheme)
    check_member(assessor, licence_number, day)
