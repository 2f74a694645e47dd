"""Master assessors (MA) and the candidates who become one (CMA) through an internship."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from models.rules.life_cycle import LifeCycle, Step
from models.rules.violations import RuleViolation

INTERNSHIP = "Petunjuk Teknis Program Magang Calon Master Asesor (Laporan Kinerja BNSP 2021, line 501)"
MIN_TEACHING = 3  # sessions
MIN_EXAMINING = 3  # sessions
MASTER_ASSESSOR_YEARS = 3
"""How long the certificate lasts. The report does not say; an assessor's own certificate lasts as long."""


class MasterAssessorStatus(StrEnum):
    """From trained to certified. Expired is not stored: the day says so."""

    TRAINED = "TRAINED"
    INTERN = "INTERN"
    PROPOSED = "PROPOSED"
    ASSESSED = "ASSESSED"
    CERTIFIED = "CERTIFIED"
    NOT_YET_COMPETENT = "NOT_YET_COMPETENT"
    """May be proposed again."""


MASTER_ASSESSOR = LifeCycle(
    "MASTER_ASSESSOR",
    MasterAssessorStatus.TRAINED,
    (
        Step("START_INTERNSHIP", (MasterAssessorStatus.TRAINED,), MasterAssessorStatus.INTERN),
        Step(
            "PROPOSE",
            (MasterAssessorStatus.INTERN, MasterAssessorStatus.NOT_YET_COMPETENT),
            MasterAssessorStatus.PROPOSED,
        ),
        Step("ASSESS", (MasterAssessorStatus.PROPOSED,), MasterAssessorStatus.ASSESSED),
        Step("CERTIFY", (MasterAssessorStatus.ASSESSED,), MasterAssessorStatus.CERTIFIED),
        Step("FIND_NOT_YET_COMPETENT", (MasterAssessorStatus.ASSESSED,), MasterAssessorStatus.NOT_YET_COMPETENT),
    ),
)


class MasterAssessorAct(StrEnum):
    """What leads to the plenary."""

    START_INTERNSHIP = "START_INTERNSHIP"
    PROPOSE = "PROPOSE"
    ASSESS = "ASSESS"


class CertificationOutcome(StrEnum):
    """What the plenary decides. The values are the acts of the life cycle."""

    COMPETENT = "CERTIFY"
    NOT_YET_COMPETENT = "FIND_NOT_YET_COMPETENT"


LOGS_SESSIONS = (MasterAssessorStatus.INTERN, MasterAssessorStatus.NOT_YET_COMPETENT)
"""The states in which a candidate teaches and examines under a master assessor."""


class InternshipKind(StrEnum):
    """What an internship session was (magang)."""

    TEACHING = "TEACHING"
    EXAMINING = "EXAMINING"


@dataclass(eq=False)
class InternshipIncomplete(RuleViolation):
    """A candidate is proposed before the sessions are done."""

    source: ClassVar[str] = INTERNSHIP
    template: ClassVar[str] = "{teaching} teaching and {examining} examining sessions; three of each are needed."
    teaching: int
    examining: int


@dataclass(eq=False)
class NotAnIntern(RuleViolation):
    """A session is written down for somebody who is not in the internship."""

    source: ClassVar[str] = INTERNSHIP
    template: ClassVar[str] = "{registration_number} is {status}, not in the internship."
    registration_number: str
    status: str


@dataclass(eq=False)
class SupervisorNotCertified(RuleViolation):
    """Who supervises a session is not a master assessor on its day."""

    source: ClassVar[str] = INTERNSHIP
    template: ClassVar[str] = "{registration_number} is not a master assessor on {day}."
    registration_number: str
    day: date


@dataclass(eq=False)
class AlreadyEnrolled(RuleViolation):
    """An assessor is enrolled as master assessor, or as candidate, twice."""

    source: ClassVar[str] = INTERNSHIP
    template: ClassVar[str] = "{registration_number} is in the register of master assessors."
    registration_number: str


def check_intern(registration_number: str, status: MasterAssessorStatus) -> None:
    """Raises NotAnIntern."""
    if status not in LOGS_SESSIONS:
        raise NotAnIntern(registration_number, status)


def check_supervisor(registration_number: str, terms: Iterable[tuple[date, date]], day: date) -> None:
    """Raises SupervisorNotCertified unless one of the supervisor's certificates covers the day."""
    if not any(first <= day <= last for first, last in terms):
        raise SupervisorNotCertified(registration_number, day)


def is_eligible(teaching: int, examining: int) -> bool:
    """Tell whether a candidate with so many sessions may be proposed for certification."""
    return teaching >= MIN_TEACHING and examining >= MIN_EXAMINING


def check_eligible(teaching: int, examining: int) -> None:
    """Raises InternshipIncomplete."""
    if not is_eligible(teaching, examining):
        raise InternshipIncomplete(teaching, examining)
