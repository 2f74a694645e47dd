"""Master assessors (MA) and the candidates who become one (CMA) through an internship."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from models.rules.life_cycle import LifeCycle, Step
from models.rules.violations import RuleViolation

INTERNSHIP = "Petunjuk Teknis Program Magang Calon Master Asesor (Laporan Kinerja BNSP 2021, line 501)"
MIN_TEACHING = 3  # sessions
MIN_EXAMINING = 3  # sessions


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


def is_eligible(teaching: int, examining: int) -> bool:
    """Tell whether a candidate with so many sessions may be proposed for certification."""
    return teaching >= MIN_TEACHING and examining >= MIN_EXAMINING


def check_eligible(teaching: int, examining: int) -> None:
    """Raises InternshipIncomplete."""
    if not is_eligible(teaching, examining):
        raise InternshipIncomplete(teaching, examining)
