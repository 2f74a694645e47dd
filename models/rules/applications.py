"""Applications of candidates for certification (APL-01) with their self-assessment (APL-02)."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from models.rules.life_cycle import LifeCycle, Step
from models.rules.violations import RuleViolation


class ApplicationPurpose(StrEnum):
    """Why somebody asks to be assessed, as form APL-01 lists it."""

    CERTIFICATION = "CERTIFICATION"
    RECERTIFICATION = "RECERTIFICATION"
    RECOGNITION_OF_CURRENT_COMPETENCY = "RECOGNITION_OF_CURRENT_COMPETENCY"
    """PKT."""
    RECOGNITION_OF_PRIOR_LEARNING = "RECOGNITION_OF_PRIOR_LEARNING"
    """RPL."""
    OTHER = "OTHER"


class ApplicationStatus(StrEnum):
    """Where an application stands, until the assessment takes over."""

    APPLIED = "APPLIED"
    SELF_ASSESSED = "SELF_ASSESSED"
    PRE_ASSESSED = "PRE_ASSESSED"
    SCHEDULED = "SCHEDULED"
    ASSESSED = "ASSESSED"
    DECLINED = "DECLINED"
    WITHDRAWN = "WITHDRAWN"


_OPEN = (ApplicationStatus.APPLIED, ApplicationStatus.SELF_ASSESSED, ApplicationStatus.PRE_ASSESSED)

APPLICATION = LifeCycle(
    "APPLICATION",
    ApplicationStatus.APPLIED,
    (
        Step("SELF_ASSESS", (ApplicationStatus.APPLIED,), ApplicationStatus.SELF_ASSESSED),
        Step("PRE_ASSESS", (ApplicationStatus.SELF_ASSESSED,), ApplicationStatus.PRE_ASSESSED),
        Step("SCHEDULE", (ApplicationStatus.PRE_ASSESSED,), ApplicationStatus.SCHEDULED),
        Step("ASSESS", (ApplicationStatus.SCHEDULED,), ApplicationStatus.ASSESSED),
        Step("DECLINE", _OPEN, ApplicationStatus.DECLINED),
        Step("WITHDRAW", (*_OPEN, ApplicationStatus.SCHEDULED), ApplicationStatus.WITHDRAWN),
    ),
)


@dataclass(eq=False)
class SelfAssessmentIncomplete(RuleViolation):
    """The self-assessment does not answer for every core unit, or answers for a foreign one."""

    source: ClassVar[str] = "BNSP form FR.APL.02: the candidate answers for every unit of the scheme"
    template: ClassVar[str] = "The self-assessment leaves {missing} units out and names {foreign} foreign ones."
    missing: int
    foreign: int


def check_self_assessment(core: Collection[str], elective: Collection[str], answered: Collection[str]) -> None:
    """Raises SelfAssessmentIncomplete."""
    missing = len(set(core) - set(answered))
    foreign = len(set(answered) - set(core) - set(elective))
    if missing or foreign:
        raise SelfAssessmentIncomplete(missing, foreign)
